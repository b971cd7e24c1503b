"use client";
// Takes one correction back, however long ago it was.
import { Button } from "#components/ui/button.tsx";
import { useCorrecting } from "./use-correcting.ts";

export function UndoCorrection({ id, said }: { id: string; said: string }) {
  const { undo, isBusy } = useCorrecting();
  return (
    <Button size="s" disabled={isBusy} onClick={() => undo(id, said)} aria-label={`Undo: ${said}`}>
      Undo
    </Button>
  );
}
