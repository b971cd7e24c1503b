"use client";
// The key that takes the latest decision back, where no proposal is in view that would bring it along.
import { useKey } from "#components/keyboard/use-key.ts";
import type { ReviewRequest } from "#lib/features/reviews/review-address.ts";
import { useDeciding } from "./use-deciding.ts";

export function UndoKey({ latest, request }: { latest: string; request: ReviewRequest }) {
  const { undo, isBusy } = useDeciding(request);
  useKey("u", "Undo the latest decision", "Reviewing", () => !isBusy && undo(latest));
  return null;
}
