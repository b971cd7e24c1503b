/** In what formats notes are taken along, in what styles a source is cited, and what is brought in. */
import { z } from "zod";
import { excerptIdSchema } from "#lib/features/excerpts/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

export const exportFormats = ["jsonld", "markdown", "docx", "html", "csv", "csl", "bibtex", "ris"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const citationStyles = ["plain", "apa", "chicago", "harvard", "mla", "vancouver"] as const;
export type CitationStyle = (typeof citationStyles)[number];

export const citationSchema = z
  .object({
    style: z
      .enum(citationStyles)
      .describe("The style in which it is; `plain` where the one that was asked for is not installed."),
    reference: z.string().describe("The source, as it stands in a bibliography."),
    passage: z.string().describe("Where in the source: `passage 7`, or `page 3` where it has pages."),
    exact: z.string(),
    address: z.string().describe("Where the words stand in the room, below its own address."),
    source: slugSchema,
    note: z.string().nullable().describe("Why it is not in the style that was asked for."),
  })
  .meta({ id: "Citation", description: "An excerpt, cited." });

const placeSchema = z.object({
  source: slugSchema,
  start: positionSchema,
  end: positionSchema,
  exact: z.string(),
});

export const importReportSchema = z
  .object({
    total: z.int().nonnegative().describe("How many annotations the file has."),
    saved: z
      .array(z.object({ name: z.string(), id: excerptIdSchema.nullable(), ...placeSchema.shape }))
      .describe("What was saved; in a dry run, what would be, without ids."),
    already: z.array(z.string()).describe("What was brought in before, by name; nothing of it was touched."),
    open: z
      .array(
        z.object({
          name: z.string(),
          status: z.enum(["ambiguous", "changed", "lost"]),
          exact: z.string().describe("The words that it quotes."),
          note: z.string(),
          candidates: z.array(placeSchema).describe("Where it may stand; nothing was chosen."),
        }),
      )
      .describe("What was not saved, because where it stands is not certain."),
    refused: z
      .array(z.object({ place: z.string(), why: z.string() }))
      .describe("What could not be read, and why."),
    left: z.array(z.string()).describe("Links to what this room does not have, which were left out."),
    notebook: slugSchema.nullable().describe("The notebook into which they were put."),
  })
  .meta({
    id: "ImportReport",
    description: "What became of the annotations that were brought in: each is in one of the lists.",
  });

export type ImportReport = z.infer<typeof importReportSchema>;

/** What a person decided of what was open: by name, one of its candidates. */
const importChoicesSchema = z.record(
  z.string(),
  z.object({ source: slugSchema, start: positionSchema, end: positionSchema }),
);

export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A file with what was decided of it. */
export const decidedFileSchema = z.strictObject({ file: z.unknown(), choices: importChoicesSchema });
