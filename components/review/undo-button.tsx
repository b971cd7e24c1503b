"use client";
// Takes one decision back, however long ago it was, and goes to what waits again.
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ReviewRequest } from "#lib/features/reviews/review-address.ts";
import { useDeciding } from "./use-deciding.ts";

export function UndoButton({
  decision,
  words,
  request,
}: {
  decision: string;
  words: string;
  request: ReviewRequest;
}) {
  const { undo, isBusy } = useDeciding(request);
  return (
    <Button size="s" tone="quiet" disabled={isBusy} onClick={() => undo(decision)}>
      Undo<VisuallyHidden>: {words}</VisuallyHidden>
    </Button>
  );
}
