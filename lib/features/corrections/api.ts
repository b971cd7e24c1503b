/** Corrections as the API gives them. */
import type { z } from "zod";
import type { CorrectionRow } from "./queries.ts";
import type { correctionSchema } from "./schema.ts";

export function toCorrection(row: CorrectionRow): z.infer<typeof correctionSchema> {
  const { id, at, actor, verb, said, subjects, undoneAt } = row;
  return { id, at: at.toISOString(), actor, verb, said, subjects, undoneAt: undoneAt?.toISOString() ?? null };
}
