"use client";
// Takes back what one line of a history tells of, however long ago it was.
import { Button } from "#components/ui/button.tsx";
import type { HistoryLine } from "#lib/features/corrections/view.ts";
import { useCorrecting } from "./use-correcting.ts";

export function UndoLine({ undo, said }: { undo: NonNullable<HistoryLine["undo"]>; said: string }) {
  const { takeBack, isBusy } = useCorrecting();
  return (
    <Button size="s" disabled={isBusy} onClick={() => takeBack(undo, said)} aria-label={`Undo: ${said}`}>
      Undo
    </Button>
  );
}
