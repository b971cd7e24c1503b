/** In what formats notes are taken along, in what styles a source is cited, and what is brought in. */
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";

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
    passage: z.string().describe("Where in the source: `passage 7`."),
    exact: z.string(),
    address: z.string().describe("Where the words stand in the room, below its own address."),
    source: slugSchema,
    note: z.string().nullable().describe("Why it is not in the style that was asked for."),
  })
  .meta({ id: "Citation", description: "An excerpt, cited." });
