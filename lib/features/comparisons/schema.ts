/**
 * What a comparison of two sources is to those outside: which passages answer each other, and in what words they differ.
 * Positions are stored ones, code points.
 */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

const pairStatuses = ["identical", "changed", "left-only", "right-only"] as const;

const partSchema = z
  .object({ ordinal: z.int().nonnegative(), start: positionSchema, end: positionSchema })
  .meta({
    id: "ComparedPart",
    description: "A passage, or the part of it that answers a passage of the other side where one was split.",
  });

const changeSchema = z
  .object({
    op: z.enum(["insert", "delete", "replace"]),
    left: z.string().describe("The words of the left; none where the right has words put in."),
    right: z.string().describe("The words of the right; none where it lacks those of the left."),
  })
  .meta({ id: "ComparedChange", description: "Words in which two passages differ." });

const pairSchema = z
  .object({
    status: z.enum(pairStatuses),
    left: partSchema.nullable(),
    right: partSchema.nullable(),
    changes: z.array(changeSchema).describe("In the order of the left; empty unless it is `changed`."),
  })
  .meta({
    id: "ComparedPair",
    description: "Two passages that answer each other, or one without a counterpart.",
  });

export const comparisonSchema = z
  .object({
    left: slugSchema,
    right: slugSchema,
    note: z
      .string()
      .nullable()
      .describe("Why nothing was collated, where the two are no versions of one text; null where they are."),
    pairs: z
      .array(pairSchema)
      .describe(
        "In reading order. Of texts that are no versions of one another, only shared sentences are paired.",
      ),
  })
  .meta({ id: "Comparison", description: "Two sources, passage by passage and word by word." });

export type ComparisonDetail = z.infer<typeof comparisonSchema>;

export const apparatusFormats = ["json", "markdown", "csv", "tei"] as const;
export type ApparatusFormat = (typeof apparatusFormats)[number];

const witnessSchema = z.object({ siglum: z.string(), source: slugSchema, title: z.string() });

const entrySchema = z.object({
  kind: z.enum(["wording", "typography", "passage", "move"]),
  passage: z.int().nonnegative().describe("Of the first source; or the one behind which it would stand."),
  start: positionSchema.nullable().describe("In the first source; null where it lacks the passage."),
  end: positionSchema.nullable(),
  after: z.string().describe("The words before it in the passage, three at most."),
  readings: z
    .array(z.string().nullable())
    .describe("By witness: empty where it omits the words, null where it lacks the passage."),
});

export const apparatusSchema = z
  .object({ witnesses: z.array(witnessSchema).min(2), entries: z.array(entrySchema) })
  .meta({
    id: "Apparatus",
    description: "Every place at which versions of a text part, noted against the first.",
  });

export type ApparatusDetail = z.infer<typeof apparatusSchema>;

const counterpartSchema = z
  .object({
    source: slugSchema,
    at: z
      .object({
        passage: z.int().nonnegative(),
        start: positionSchema,
        end: positionSchema,
        exact: z.string(),
      })
      .nullable()
      .describe("Null where nothing in this source answers the words."),
    basis: z
      .enum(["collation", "sentence", "subjects"])
      .nullable()
      .describe(
        "`collation`: words of another version; `sentence`: the same sentence; `subjects`: the passage that tells most of the same.",
      ),
    why: z.string(),
  })
  .meta({ id: "Counterpart", description: "What answers words of one source in another." });

/** One for each source that was asked about, in their order. */
export const counterpartsSchema = z.object({ items: z.array(counterpartSchema) });

const proposalSchema = z
  .object({
    source: slugSchema,
    name: z.string(),
    why: z.string().describe("In words: another witness, nearly the same text, how much is shared."),
    isWitness: z.boolean(),
    resemblance: z
      .number()
      .nullable()
      .describe(
        "How much of the shorter text stands in the longer, 0 to 1; null where it is next to nothing.",
      ),
    names: z.int().nonnegative().describe("Entities that both name."),
    claims: z.int().nonnegative().describe("Claims that both carry or deny."),
  })
  .meta({ id: "ComparisonProposal", description: "A source that may be laid beside another." });

export type ProposalItem = z.infer<typeof proposalSchema>;

export const proposalsSchema = z.object({ items: z.array(proposalSchema) });
