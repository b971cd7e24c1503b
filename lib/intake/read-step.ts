/** What the process that reads a file says of how far it is. */
import { z } from "zod";

/** How far a reader is, where that takes long enough to be told: a PDF's page, then the splitting into passages. */
export const readStepSchema = z.union([
  z.object({ step: z.literal("reading"), page: z.int().positive(), of: z.int().positive().max(1_000_000) }),
  z.object({ step: z.literal("splitting") }),
]);

export type ReadStep = z.infer<typeof readStepSchema>;

export type OnReadStep = (step: ReadStep) => void;
