"use client";
// Decides and takes back, and goes on to what waits next. What was done the room itself says; the corner of the window what failed.
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { showToast } from "#components/ui/toast-store.ts";
import { decideAction, undoDecisionAction } from "#lib/features/reviews/actions.ts";
import { type ReviewRequest, reviewAddress } from "#lib/features/reviews/review-address.ts";
import type { SuggestionChange, SuggestionVerb } from "#lib/features/reviews/schema.ts";

export type Deciding = {
  readonly id: string;
  readonly verb: SuggestionVerb;
  readonly alike: boolean;
  readonly words: string;
  readonly change?: SuggestionChange | undefined;
};

export function useDeciding(request: ReviewRequest) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const { kind, source } = request;

  /** An address that is open already would not be fetched again: the last of a kind, or of a source. */
  const go = (at: string | null) => {
    const to = reviewAddress({ kind, source, at: at ?? undefined });
    if (to === window.location.pathname + window.location.search) router.refresh();
    // Where one reads on a phone the card stays in view.
    else router.push(to, { scroll: false });
  };

  const undo = (decision: string) =>
    start(async () => {
      const done = await undoDecisionAction(decision);
      if (!done.ok) return tell("This could not be undone.", done.failure.message);
      showToast({ words: "Undone." });
      go(done.value.suggestion);
    });

  const decide = ({ id, verb, alike, words, change }: Deciding) =>
    start(async () => {
      const done = await decideAction({ id, verb, alike, source, kind, change });
      if (!done.ok) return tell(`“${words}” stays as it was.`, done.failure.message);
      go(done.value.next);
    });

  return { decide, undo, isBusy };
}

function tell(words: string, remedy: string): void {
  showToast({ words, remedy, isFailure: true });
}
