"use client";
// Writing parts of a notebook's head in place: its words, or what its colours mean. The notebook's revision grows with every block that
// moves too, so only another value of the same part is a conflict; anything else is written over the revision that stands now.
import { useState } from "react";
import { useCommit } from "#components/ui/use-commit.ts";
import { useDraft } from "#components/ui/use-draft.ts";
import { changeNotebookAction } from "#lib/features/notebooks/actions.ts";
import type { NotebookItem } from "#lib/features/notebooks/schema.ts";
import { failed, type Outcome } from "#lib/outcome.ts";

export type HeadPart<Value> = {
  readonly slug: string;
  /** Of the draft in the browser. */
  readonly key: string;
  /** What to call it: "The head of the notebook". */
  readonly name: string;
  readonly revision: number;
  readonly given: Value;
  /** The part as it stands in a notebook. */
  readonly partOf: (notebook: NotebookItem) => Value;
  readonly toChange: (value: Value) => Parameters<typeof changeNotebookAction>[0]["change"];
};

export function useHeadWriting<Value>({
  slug,
  key,
  name,
  revision,
  given,
  partOf,
  toChange,
}: HeadPart<Value>) {
  const commit = useCommit();
  const { draft, begin, change, drop } = useDraft<{ readonly now: Value; readonly base: Value }>(key);
  const [there, setThere] = useState<Value | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  const write = async (value: Value, over: number, base: Value): Promise<Outcome<NotebookItem>> => {
    const first = await changeNotebookAction({ slug, change: { ...toChange(value), revision: over } });
    if (!first.ok) return first;
    const { status, notebook } = first.value;
    if (status === "changed") return { ok: true, value: notebook };
    if (JSON.stringify(partOf(notebook)) === JSON.stringify(base))
      return write(value, notebook.revision, base);
    setThere(partOf(notebook));
    return failed("conflict", "It was changed again since, so it was left as it is.");
  };
  const leave = () => {
    drop();
    setThere(null);
  };
  const save = async () => {
    if (!draft) return;
    const { now, base } = draft.value;
    setIsSaving(true);
    const before = there ?? base;
    const outcome = await commit({
      done: `${name} saved.`,
      tried: `${name} could not be saved.`,
      ownFailures: ["conflict"],
      run: () => write(now, revision, before),
      undo: (made) => write(before, made.revision, partOf(made)),
    });
    setIsSaving(false);
    if (outcome.ok) leave();
  };
  return {
    draft: draft && { value: draft.value.now, isFound: draft.isFound },
    there,
    isSaving,
    open: () => begin({ now: given, base: given }, revision),
    change: (now: Value) => draft && change({ ...draft.value, now }),
    save,
    leave,
  };
}
