"use client";
// Brings a deleted notebook back, with everything that stood in it.
import { Button } from "#components/ui/button.tsx";
import { useCommit } from "#components/ui/use-commit.ts";
import { deleteNotebookAction, restoreNotebookAction } from "#lib/features/notebooks/actions.ts";

export function RestoreNotebook({ slug, title }: { slug: string; title: string }) {
  const commit = useCommit();
  const restore = () =>
    commit({
      done: `“${title}” is back.`,
      tried: `“${title}” could not be brought back.`,
      run: () => restoreNotebookAction(slug),
      undo: () => deleteNotebookAction(slug),
    });
  return (
    <Button size="s" onClick={restore} aria-label={`Bring “${title}” back`}>
      Bring back
    </Button>
  );
}
