"use client";
// Writing words of a notebook in place: opens, saves over the revision that was read, tells where somebody else was first, and can be undone.
import { useState } from "react";
import { useCommit } from "#components/ui/use-commit.ts";
import { type Drafting, useDraft } from "#components/ui/use-draft.ts";
import { failed, type Outcome } from "#lib/outcome.ts";

/** What a save answers: written, or not, since this stands there now. */
type Written = {
  readonly status: "changed" | "conflict";
  readonly text: string;
  readonly revision: number;
};

export type Writing = {
  readonly drafting: Drafting<string>;
  readonly conflict: Written | null;
  readonly isSaving: boolean;
  readonly open: () => void;
  readonly save: (text: string, revision: number) => Promise<void>;
  readonly leave: () => void;
};

export type WrittenWords = {
  /** Of the draft in the browser. */
  readonly key: string;
  /** What to call it: "The section “Militias”". */
  readonly name: string;
  readonly text: string;
  readonly revision: number;
  readonly write: (text: string, revision: number) => Promise<Outcome<Written>>;
};

export function useWriting({ key, name, text, revision, write }: WrittenWords): Writing {
  const commit = useCommit();
  const drafting = useDraft<string>(key);
  const [conflict, setConflict] = useState<Written | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const leave = () => {
    drafting.drop();
    setConflict(null);
  };
  const save = async (next: string, over: number) => {
    if (next === text && over === revision) return leave();
    setIsSaving(true);
    const before = conflict?.text ?? text;
    const outcome = await commit({
      done: `${name} saved.`,
      tried: `${name} could not be saved.`,
      ownFailures: ["conflict"],
      run: async () => {
        const written = await write(next, over);
        if (!written.ok || written.value.status === "changed") return written;
        setConflict(written.value);
        return failed("conflict", "It was changed meanwhile.");
      },
      undo: async ({ revision: made }) => {
        const back = await write(before, made);
        if (!back.ok || back.value.status === "changed") return back;
        return failed("conflict", "It was changed again since, so it was left as it is.");
      },
    });
    setIsSaving(false);
    if (outcome.ok) leave();
  };
  return { drafting, conflict, isSaving, open: () => drafting.begin(text, revision), save, leave };
}
