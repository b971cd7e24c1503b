/**
 * What is asked of the quotation desk and what it answers, as the API shows it. Spans count code points: in a source, or in
 * the draft that was sent.
 */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { VERDICTS } from "#lib/quotation/judgement.ts";
import { CHANGE_KINDS } from "#lib/quotation/kind-of.ts";
import { WORDS_VERDICTS } from "#lib/quotation/reading.ts";
import { DRAFT_LIMIT } from "./draft-limit.ts";

/** A quotation of 20,000 characters is four pages. */
const QUOTE_LIMIT = 20_000;

export const checkQuotationSchema = z
  .object({
    quote: z.string().max(QUOTE_LIMIT).describe("With its quotation marks or without."),
    context: z
      .string()
      .max(QUOTE_LIMIT)
      .optional()
      .describe("The sentence of the draft in which it stands: an attribution in it is checked."),
    attributedTo: z
      .string()
      .max(500)
      .optional()
      .describe("Who is said to have said it: a person, an outlet."),
  })
  .meta({ id: "CheckQuotation" });

export const checkDraftSchema = z
  .object({ markdown: z.string().max(DRAFT_LIMIT).describe("Plain text or Markdown.") })
  .meta({ id: "CheckDraft" });

/** Word documents and saved pages of that length are beyond what a draft may have; images in them count too. */
const FILE_LIMIT = 5_500_000;

const draftFileSchema = z
  .object({
    fileName: z.string().min(1).max(255).describe("With its ending, such as `draft.docx`."),
    file: z.base64().max(FILE_LIMIT).describe("The bytes of the file, in Base64."),
  })
  .meta({
    id: "DraftFile",
    description: "A draft as a file: .docx, .html, .md, .txt and what else can be read.",
  });

export const checkDraftOrFileSchema = z.union([checkDraftSchema, draftFileSchema]);

export const draftTextSchema = z
  .object({ markdown: z.string().describe("What is judged; positions of a report are in it.") })
  .meta({ id: "DraftText", description: "A draft that was brought as a file, as Markdown." });

const placeSchema = z.object({
  source: slugSchema,
  start: positionSchema,
  end: positionSchema,
  exact: z.string().describe("The source's words there."),
});

const changeSchema = z.object({
  kind: z.enum(CHANGE_KINDS),
  source: z.string().describe("The source's words; empty where the quotation adds."),
  quote: z.string().describe("The quotation's words; empty where it leaves out."),
});

export const judgementSchema = z
  .object({
    verdict: z.enum(VERDICTS),
    sources: z.array(slugSchema).describe("Where the words were found, the best first."),
    best: placeSchema
      .nullable()
      .describe("From the first part to the last where elided; null where not found."),
    changes: z.array(changeSchema),
    disclosed: z.boolean().describe("Whether brackets in the quotation say that words are not the source's."),
    speaker: z.string().nullable().describe("Null where the source speaks in its own voice or names nobody."),
    parts: z.array(placeSchema).describe("One for each part of an elided or stitched quotation."),
    matches: z.array(placeSchema.extend({ verdict: z.enum(WORDS_VERDICTS) })),
    note: z.string(),
  })
  .meta({ id: "QuotationJudgement", description: "What became of a quotation in all current sources." });

const numberSchema = z.object({
  draft: z.string(),
  start: positionSchema,
  end: positionSchema,
  source: z.array(z.string()).describe("The numbers of the passage that is quoted."),
});

const draftQuotationSchema = judgementSchema
  .extend({
    start: positionSchema,
    end: positionSchema,
    quote: z.string(),
    attributedTo: z.string().nullable().describe("Who the draft's sentence says speaks."),
    numbers: z.array(numberSchema).describe("Numbers beside the quotation that stand nowhere in its source."),
  })
  .meta({
    id: "DraftQuotation",
    description: "A quotation of the draft, at its span there, marks included.",
  });

export const draftReportSchema = z
  .object({
    quotations: z.array(draftQuotationSchema),
    markdown: z
      .string()
      .optional()
      .describe("Of a draft that came as a file: the text that positions are in."),
    summary: z.object({
      total: z.int(),
      passed: z.int().describe("Verbatim, typographic or elided, by the right speaker."),
      verdicts: z.partialRecord(z.enum(VERDICTS), z.int()),
      unattributed: z.int().describe("Quoted, and the draft does not say who speaks."),
      unfounded: z.int().describe("Attributed to somebody, and not found in any source."),
      numbers: z.int().describe("Numbers beside quotations that differ from the source."),
      listed: z
        .object({
          unattributed: z.array(z.int()),
          unfounded: z.array(z.int()),
          numbers: z.array(z.int()),
        })
        .default({ unattributed: [], unfounded: [], numbers: [] })
        .describe("Which quotations these are, by their index."),
      unclosed: z.array(positionSchema).describe("Where a quotation mark opens that nothing closes."),
      judgedAgainst: z
        .array(z.object({ source: slugSchema, sha256: z.string() }))
        .describe("The versions of the sources that were looked in."),
    }),
  })
  .meta({ id: "DraftReport" });

export const savedCheckSchema = z
  .object({
    id: z.uuid(),
    savedAt: z.iso.datetime(),
    markdown: z.string(),
    report: draftReportSchema,
  })
  .meta({
    id: "SavedCheck",
    description: "A draft as it was judged, against the versions of the sources that it names.",
  });

export type SavedCheck = z.infer<typeof savedCheckSchema>;
export type CheckQuotation = z.infer<typeof checkQuotationSchema>;
export type JudgementView = z.infer<typeof judgementSchema>;
export type DraftQuotationView = z.infer<typeof draftQuotationSchema>;
export type DraftReport = z.infer<typeof draftReportSchema>;

/** Whether a verdict lets a quotation stand as it is. */
export function passes(verdict: JudgementView["verdict"]): boolean {
  return verdict === "verbatim" || verdict === "typographic" || verdict === "elided";
}
