"use client";
// What the room offers for a query that is being typed: asked for after a pause, the newest answer only.
import { useEffect, useState } from "react";
import type { Suggestion } from "#lib/features/search/schema.ts";

/** Short enough to follow the typing, long enough to spare most letters a question of their own. */
const pause = 120;

export type Suggestions = {
  /** The query that was answered; another one means that its answer is awaited. */
  readonly q: string;
  /** That query as the room read it: its last word may have been unfinished. */
  readonly read: string;
  readonly items: readonly Suggestion[];
  readonly total: number;
  /** Why there are none, if something failed. */
  readonly fault: string | null;
};

const nothing: Suggestions = { q: "", read: "", items: [], total: 0, fault: null };

export function useSuggestions(typed: string): Suggestions & { readonly isPending: boolean } {
  const q = typed.trim();
  const [answered, setAnswered] = useState(nothing);
  useEffect(() => {
    if (q === "") {
      setAnswered(nothing);
      return;
    }
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await ask(q, leaving.signal);
      if (!leaving.signal.aborted) setAnswered(answer);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [q]);
  return { ...answered, isPending: answered.q !== q };
}

async function ask(q: string, signal: AbortSignal): Promise<Suggestions> {
  const unreachable = "The room did not answer. Is it still open? Typing on asks again.";
  try {
    const response = await fetch(`/api/v1/search/suggestions?${new URLSearchParams({ q })}`, { signal });
    const answer = await response.json();
    if (!response.ok) return { ...nothing, q, read: q, fault: answer.error?.message ?? unreachable };
    return { q, read: answer.q, items: answer.items, total: answer.total, fault: null };
  } catch {
    return { ...nothing, q, read: q, fault: unreachable };
  }
}
