"use client";
// What is being written and not yet saved, kept in this browser with each letter: a closed tab, a lost connection or a conflict takes
// nothing away. It knows which revision it was begun on, and neither saves nor decides anything.
import { useEffect, useState } from "react";

type Draft<Value> = {
  readonly value: Value;
  /** Of what it is to take the place of. */
  readonly revision: number;
  /** It was found in the browser: somebody wrote it earlier, and did not save it. */
  readonly isFound: boolean;
};

export type Drafting<Value> = {
  /** Null while nothing is being written. */
  readonly draft: Draft<Value> | null;
  readonly begin: (value: Value, revision: number) => void;
  readonly change: (value: Value) => void;
  /** It is saved, or thrown away. */
  readonly drop: () => void;
};

const nameOf = (key: string) => `reading-room writing ${key}`;

export function useDraft<Value>(key: string): Drafting<Value> {
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  useEffect(() => {
    const kept = read<Value>(key);
    if (kept) setDraft(kept);
  }, [key]);
  return {
    draft,
    begin: (value, revision) => setDraft({ value, revision, isFound: false }),
    change: (value) => {
      if (!draft) return;
      setDraft({ ...draft, value });
      keep(key, { ...draft, value });
    },
    drop: () => {
      setDraft(null);
      forget(key);
    },
  };
}

function read<Value>(key: string): Draft<Value> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(key)) ?? "null");
    return kept && { value: kept.value, revision: kept.revision, isFound: true };
  } catch {
    return null;
  }
}

function keep(key: string, { value, revision }: Draft<unknown>) {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify({ value, revision }));
  } catch {
    // A browser that keeps nothing: what is typed lives as long as the page.
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // It kept nothing.
  }
}
