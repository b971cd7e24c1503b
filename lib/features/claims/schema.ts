/**
 * What a claim is to those outside: one neutral sentence, the passages that carry or deny it, who says so, how it stands to other
 * claims, and how many origins are behind it. Here too is the record that an import gives.
 */
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { type SpanRecord, shownSchema } from "#lib/features/works/schema.ts";

export const claimKinds = ["fact", "reported", "opinion", "prediction"] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const stances = ["asserts", "denies", "hedges"] as const;
export type Stance = (typeof stances)[number];

/** How a speaker's words come to the article; `unattributed` passes them on without saying whose they are. */
export const attributionRelations = [
  "says",
  "believes",
  "reports",
  "cites",
  "interprets",
  "according-to",
  "told-author",
  "official-readout",
  "unattributed",
] as const;
export type AttributionRelation = (typeof attributionRelations)[number];

/** What is recorded between claims. All but `qualifies` hold both ways. */
export const recordedRelations = ["contradicts", "in-tension", "corroborates", "qualifies"] as const;
export type RecordedRelation = (typeof recordedRelations)[number];

/** `same-text` follows from the work and is never recorded. */
const relationTypes = [...recordedRelations, "same-text"] as const;

/** A conflict, as lists filter by it. */
export const conflictTypes: readonly RecordedRelation[] = ["contradicts", "in-tension"];

const speakerSchema = shownSchema
  .extend({
    who: z.string().describe("The text’s own words for the speaker."),
    entity: slugSchema.optional().describe("The speaker, where the text names one."),
    voice: z
      .string()
      .optional()
      .describe("The key, within the work, of a speaker whom the text does not name."),
  })
  .meta({ id: "Speaker" });

const stepSchema = z
  .object({
    who: z
      .string()
      .describe(
        "The text’s own words for who says so; of several, all; of nobody, the words that pass it on.",
      ),
    entity: slugSchema.optional().describe("The speaker, where there is one and the text names it."),
    relation: z.enum(attributionRelations),
    cue: shownSchema.describe("The words that attribute it."),
    speakers: z
      .array(speakerSchema)
      .describe("Who speaks at this step, side by side; nobody where it is `unattributed`."),
  })
  .meta({ id: "AttributionStep", description: "One step of who says so, according to whom." });

const evidenceSchema = shownSchema
  .extend({
    id: z.string().describe("Unique among all evidence: the claim’s slug, a dot, a label."),
    passage: z.int().nonnegative().describe("The ordinal of the passage that holds the words."),
    work: slugSchema.nullable().describe("The work of which the source is a witness."),
    stance: z.enum(stances),
    attribution: z
      .array(stepSchema)
      .describe("The nearest to the article first; empty is the article’s own voice."),
  })
  .meta({ id: "Evidence", description: "Words that carry a claim or deny it." });

const relationSchema = z
  .object({
    type: z.enum(relationTypes),
    claim: slugSchema.describe("The other claim; with `same-text` this one."),
    why: z.string(),
    from: z.string().optional().describe("The `id` of the evidence at this end."),
    to: z.string().optional().describe("The `id` of the evidence at the other end."),
  })
  .meta({
    id: "ClaimRelation",
    description:
      "How the claim stands to another. `qualifies` is listed on the claim that qualifies, all others on both; `same-text` joins two pieces of evidence of this claim that are one sentence of a work in two of its witnesses.",
  });

const originWorkSchema = z
  .object({
    work: slugSchema
      .nullable()
      .describe("Null for a source that is a witness of no known work, and counts as one."),
    sources: z.array(slugSchema),
    evidence: z.array(z.string()),
  })
  .meta({ id: "OriginWork" });

const voiceSchema = z
  .object({ who: z.string(), entity: slugSchema.optional(), evidence: z.array(z.string()) })
  .meta({ id: "Voice", description: "One who is heard for the claim, named or described." });

const corroborationSchema = z
  .object({
    origins: z.array(
      z.object({
        works: z.array(originWorkSchema).min(1),
        joins: z
          .array(
            z.object({
              who: z.string(),
              entity: slugSchema.optional(),
              works: z.array(slugSchema),
              shown: z.array(shownSchema),
            }),
          )
          .describe("Whose words make several works one origin, and where they stand."),
      }),
    ),
    voices: z.array(voiceSchema),
    unestablished: z
      .array(shownSchema.extend({ evidence: z.string() }))
      .describe("Where the claim is passed on without saying whose it is: origin not established."),
    denying: z.array(originWorkSchema).describe("Works that only deny it; they are no origins."),
  })
  .meta({ id: "Corroboration", description: "Why there are as many origins as there are." });

export const claimSchema = z
  .object({
    slug: slugSchema,
    statement: z.string().describe("One neutral sentence."),
    kind: z.enum(claimKinds),
    about: z.array(slugSchema).describe("The entities that it is about."),
    described: z.array(shownSchema).describe("Whom it is about without a name, in the text’s own words."),
    evidence: z.array(evidenceSchema).min(1),
    relations: z.array(relationSchema),
    origins: z
      .int()
      .positive()
      .describe("How many independent origins carry it; never more than works that do."),
    corroboration: corroborationSchema,
    sources: z.array(slugSchema).min(1).describe("The sources of its evidence."),
  })
  .meta({ id: "Claim", description: "What the texts assert, with everything that carries or denies it." });

export type ClaimDetail = z.infer<typeof claimSchema>;

/** One who speaks, by words of the same source as the evidence: an entity, or a voice by its key. */
export type SpeakerRecord = SpanRecord & ({ readonly entity: string } | { readonly voice: string });

type StepRecord = {
  readonly relation: AttributionRelation;
  readonly cue: SpanRecord;
  readonly speakers: readonly SpeakerRecord[];
};

export type EvidenceRecord = SpanRecord & {
  readonly label: string;
  readonly stance: Stance;
  readonly attribution: readonly StepRecord[];
};

type RelationRecord = {
  readonly type: RecordedRelation;
  readonly claim: string;
  readonly why: string;
  readonly from: string | null;
  readonly to: string | null;
};

/** What is to be recorded of a claim; whatever has an order comes in it. */
export type ClaimRecord = {
  readonly slug: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly about: readonly string[];
  readonly described: readonly SpanRecord[];
  readonly evidence: readonly EvidenceRecord[];
  readonly relations: readonly RelationRecord[];
};
