/**
 * What a suggestion is to those outside. A suggestion is never a fact: whatever an accepted one records, the commands of its feature
 * record; what may be decided of it, the room of reviewing says.
 */
import { z } from "zod";
import { entityKinds } from "#lib/features/entities/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

/** In the order in which they are reviewed: what a source is, what it says of itself, then what it tells. */
export const suggestionKinds = [
  "version",
  "witness",
  "metadata",
  "known-name",
  "new-name",
  "event",
  "date",
  "speech",
  "duplicate",
] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export const suggestionStates = ["open", "accepted", "rejected", "skipped"] as const;
export type SuggestionState = (typeof suggestionStates)[number];

const spanSchema = z.object({ start: positionSchema, end: positionSchema });

const ownerSchema = z.object({
  bearer: slugSchema.describe("The entity."),
  kind: z.enum(entityKinds),
  name: z.string().describe("Of its names the one that the words are, or from which they are derived."),
  reasons: z.array(z.string()),
});

const reference = spanSchema
  .nullable()
  .default(null)
  .describe("The words that give the document’s own date, by which others are reckoned.");

const share = z.number().min(0).max(1);

/** What speaks for two texts being one, in part or whole: rows of three words, counted. */
const copySchema = z.object({
  of: slugSchema.describe("The other source, which was there before."),
  fileName: z.string().describe("The name of the other’s file."),
  inOther: share.describe("Of its rows of three words, the part that stands in the other."),
  ofOther: share.describe("Of the other’s rows, the part that stands in it."),
  resemblance: share.describe("Of the rows of both, the part that both have."),
  shared: z.int().nonnegative().describe("How many rows both have."),
  there: spanSchema.nullable().describe("The longest sentence of both, as it stands in the other."),
});

/** What each kind of suggestion proposes. */
export const payloadSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("version"), ...copySchema.shape }),
  z.object({ kind: z.literal("witness"), ...copySchema.shape }),
  z.object({
    kind: z.literal("metadata"),
    field: z.enum(["title", "author", "publisher", "published"]),
    value: z.string().describe("A date is EDTF."),
    basis: z.enum(["passage", "file"]).describe("Whether its text says so, or its file outside of the text."),
    detail: z.string().nullable().describe("Where in the file it is said."),
  }),
  z.object({
    kind: z.literal("known-name"),
    writing: z.enum(["as-known", "small", "derived", "alike"]),
    owners: z.array(ownerSchema).min(1).describe("Who may be meant, the favoured one first."),
  }),
  z.object({
    kind: z.literal("new-name"),
    bearer: z.enum(entityKinds).describe("The kind of entity."),
    name: z.string().min(1).describe("The bearer as the text names it most fully."),
  }),
  z.object({
    kind: z.literal("event"),
    title: z.string(),
    modality: z.enum(["asserted", "claimed", "scheduled"]),
    date: z.string().nullable().describe("EDTF, no finer than the words."),
    dateNote: z.string().nullable(),
    basis: spanSchema.nullable().describe("The words that give the date."),
    reference,
  }),
  z.object({
    kind: z.literal("date"),
    date: z.string().describe("EDTF, no finer than the words."),
    dateNote: z.string().nullable().describe("How it was reckoned by the document’s own date."),
    reference,
  }),
  z.object({
    kind: z.literal("speech"),
    isQuoted: z.boolean(),
    speaker: slugSchema.nullable(),
    name: z.string().nullable(),
    cue: spanSchema.nullable(),
    speakerAt: spanSchema.nullable(),
  }),
  z.object({ kind: z.literal("duplicate"), one: slugSchema, other: slugSchema }),
]);

export type Payload = z.infer<typeof payloadSchema>;

export const suggestionSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(suggestionKinds),
    state: z.enum(suggestionStates),
    source: slugSchema.nullable().describe("Null for two entities that may be one."),
    start: positionSchema.nullable().describe("Null where it stands at no words of the text."),
    end: positionSchema.nullable(),
    exact: z.string().nullable(),
    group: z.string().describe("The same for what can be decided at once."),
    reasons: z.array(z.string()).describe("Why it is proposed, in words."),
    score: z.number().describe("0 to 1: an order for whoever reviews, no probability."),
    maker: z.string().describe("Which rules or which model proposed it."),
    proposal: payloadSchema,
  })
  .meta({
    id: "Suggestion",
    description: "What a machine proposes. Nothing of it is a fact before a person accepts it.",
  });

export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionIdSchema = z.uuid();
