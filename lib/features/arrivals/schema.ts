/**
 * Files on their way into the room, as the API gives them. What is in a file, the readers of `lib/intake` say; nothing here does.
 */
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";

/** What happens to a file, in this order; the last four are ends. */
export const ARRIVAL_STATES = [
  "waiting",
  "reading",
  "splitting",
  "indexing",
  "proposing",
  "done",
  "duplicate",
  "refused",
  "cancelled",
] as const;

export type ArrivalState = (typeof ARRIVAL_STATES)[number];

/** Something a person should look at: what, in words, and which other source it concerns. */
const arrivalNoteSchema = z.object({
  kind: z.enum(["near-copy", "other-version", "no-title", "pages", "proposals"]),
  message: z.string(),
  source: slugSchema.nullable(),
});

export type ArrivalNote = z.infer<typeof arrivalNoteSchema>;

export const arrivalNotesSchema = z.array(arrivalNoteSchema);

/** A path as it came, below the folder or the archive that was dropped. It is shown and never opened. */
export const arrivalPathSchema = z
  .string()
  .min(1)
  .max(1000)
  .refine((path) => path.isWellFormed() && !path.includes("\0"), "holds what no name can hold");

const arrivalFileSchema = z
  .object({
    id: z.uuid(),
    path: z
      .string()
      .describe("The name of the file as it came, with the folders below the one that was given."),
    bytes: z.int().nonnegative(),
    state: z.enum(ARRIVAL_STATES),
    page: z.int().nullable().describe("While a PDF is read: the page."),
    pages: z.int().nullable().describe("While a PDF is read: of how many pages."),
    code: z.string().nullable().describe("Why it was refused, for programs."),
    message: z
      .string()
      .nullable()
      .describe("Why it was refused and what to do, or which source it is already."),
    source: slugSchema.nullable().describe("The source that it has become, or is already."),
    title: z.string().nullable().describe("The title of that source, where it has one."),
    work: slugSchema.nullable().describe("The work of which its source is a witness."),
    supersedes: slugSchema.nullable().describe("The source of which its source is the newer version."),
    notes: arrivalNotesSchema.describe("What to look at."),
  })
  .meta({ id: "ImportFile", description: "A file on its way into the room." });

export const arrivalBatchSchema = z
  .object({
    id: z.uuid(),
    at: z.string(),
    counts: z.record(z.enum(ARRIVAL_STATES), z.int().nonnegative()),
    files: z.array(arrivalFileSchema),
  })
  .meta({
    id: "Import",
    description: "Files that were brought in together, in the order in which they came.",
  });

export type ArrivalFile = z.infer<typeof arrivalFileSchema>;
export type ArrivalBatch = z.infer<typeof arrivalBatchSchema>;

/** Whether something is still to happen to a file in this state. */
export function isUnderWay(state: ArrivalState): boolean {
  return ARRIVAL_STATES.indexOf(state) < ARRIVAL_STATES.indexOf("done");
}
