"use client";
// Says what was decided last, and takes it back.
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import type { DecisionItemView } from "#lib/features/versions/view.ts";
import { useUndo } from "./use-undo.ts";

type Props = { slug: string; item: Pick<DecisionItemView, "id" | "state" | "kindName"> };

export function Undo({ slug, item }: Props) {
  const { undo, isBusy, fault } = useUndo(slug);
  return (
    <>
      <span>
        The {item.kindName} {item.state === "released" ? "was let go" : "has its place"}.
      </span>
      <Button size="s" tone="quiet" onClick={() => undo(item.id)} disabled={isBusy}>
        Undo
      </Button>
      {fault && <ErrorNote live tried="It could not be taken back." happened={fault} />}
    </>
  );
}
