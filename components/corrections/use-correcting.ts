"use client";
// Corrects something and says so in the corner, with the way back: every correction of every page goes this way.
import { useTransition } from "react";
import type { z } from "zod";
import { useCommit } from "#components/ui/use-commit.ts";
import { correctAction, undoCorrectionAction } from "#lib/features/corrections/actions.ts";
import type { correctionRequestSchema } from "#lib/features/corrections/schema.ts";
import type { HistoryLine } from "#lib/features/corrections/view.ts";
import { undoDecisionAction } from "#lib/features/reviews/actions.ts";

export type Correction = z.input<typeof correctionRequestSchema>;

export function useCorrecting() {
  const commit = useCommit();
  const [isBusy, start] = useTransition();
  /** Calls back once it is done, not where it was refused. */
  const correct = (correction: Correction, done: string, after?: () => void) =>
    start(async () => {
      const outcome = await commit({
        done,
        tried: "Nothing was changed.",
        run: () => correctAction(correction),
        undo: ({ correction: id }) => undoCorrectionAction(id),
      });
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
  return { correct, takeBack, isBusy };
}
