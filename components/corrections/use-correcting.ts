"use client";
// Corrects something and says so in the corner, with the way back: every correction of every page goes this way.
import { useState, useTransition } from "react";
import type { z } from "zod";
import { useCommit } from "#components/ui/use-commit.ts";
import { correctAction, undoCorrectionAction } from "#lib/features/corrections/actions.ts";
import type { correctionRequestSchema } from "#lib/features/corrections/schema.ts";
import type { HistoryLine } from "#lib/features/corrections/view.ts";
import { undoDecisionAction } from "#lib/features/reviews/actions.ts";

export type Correction = z.input<typeof correctionRequestSchema>;
/** A correction of this kind, as it is asked for. */
export type Asking<Verb extends Correction["verb"]> = Extract<Correction, { verb: Verb }>;

/** What a form that tells its own faults need not hear from the corner. */
const refusals = ["invalid-body", "bad-span", "conflict", "not-found"];

/** `tellsFaults`: the form says itself why something was refused (`fault`). */
export function useCorrecting({ tellsFaults = false } = {}) {
  const commit = useCommit();
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  /** Calls back once it is done, not where it was refused. */
  const correct = (correction: Correction, done: string, after?: () => void) =>
    start(async () => {
      const outcome = await commit({
        done,
        tried: "Nothing was changed.",
        run: () => correctAction(correction),
        undo: ({ correction: id }) => undoCorrectionAction(id),
        ownFailures: tellsFaults ? refusals : [],
      });
      setFault(outcome.ok ? null : outcome.failure.message);
      if (outcome.ok) after?.();
    });
  /** Whatever a line of a history tells of. */
  const takeBack = ({ of, id }: NonNullable<HistoryLine["undo"]>, said: string) =>
    start(async () => {
      await commit<{ readonly said?: string }>({
        done: (undone) => undone.said ?? `Undone: ${said}`,
        tried: "It could not be undone.",
        run: async () => {
          if (of === "correction") return undoCorrectionAction(id);
          const undone = await undoDecisionAction(id);
          return undone.ok ? { ok: true, value: {} } : undone;
        },
      });
    });
  return { correct, takeBack, isBusy, fault };
}
