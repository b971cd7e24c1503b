/** What a person can record and correct of a claim, as it is asked for; who says so step by step, the nearest to the article first. */
import { z } from "zod";
import { attributionRelations, claimKinds, recordedRelations, stances } from "#lib/features/claims/schema.ts";
import { place, span, whom, wording } from "#lib/features/corrections/words/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";

const claim = slugSchema;
const evidence = z
  .string()
  .regex(/^e[1-9]\d*$/)
  .describe("The label of the evidence within the claim: `e1`.");

const speakerSchema = z
  .object({
    ...place,
    ...whom,
    voice: slugSchema
      .optional()
      .describe("The key of one without a name, who may speak again in this work; made of the words."),
  })
  .describe("Without an entity and a kind: whoever is linked at the words, or one without a name.");

const stepSchema = z.object({
  relation: z.enum(attributionRelations),
  cue: z.object(place).describe("The words that say so, in the source of the evidence."),
  speakers: z.array(speakerSchema).max(8).default([]),
});

const attribution = z.array(stepSchema).max(8).describe("Empty is the article’s own voice.");

export type StepAsked = z.infer<typeof stepSchema>;
export type SpeakerAsked = z.infer<typeof speakerSchema>;

export const claimVerbs = [
  z.object({
    verb: z.literal("add-claim"),
    ...span,
    statement: wording,
    kind: z.enum(claimKinds).default("fact"),
    stance: z.enum(stances).default("asserts"),
    attribution: attribution.default([]),
    about: z
      .array(slugSchema)
      .max(50)
      .optional()
      .describe("Whom it is about; everybody named in the words where it is left out."),
  }),
  z.object({
    verb: z.literal("edit-claim"),
    claim,
    field: z.enum(["statement", "kind"]),
    value: wording,
    was: z.string().nullish(),
  }),
  z.object({ verb: z.literal("about"), claim, entity: slugSchema }),
  z.object({ verb: z.literal("not-about"), claim, entity: slugSchema }),
  z.object({
    verb: z.literal("evidence"),
    ...span,
    claim,
    stance: z.enum(stances),
    attribution: attribution.default([]),
  }),
  z.object({
    verb: z.literal("edit-evidence"),
    claim,
    evidence,
    stance: z.enum(stances),
    was: z.enum(stances).optional(),
  }),
  z.object({
    verb: z.literal("attribute"),
    claim,
    evidence,
    attribution,
    was: z.string().max(4000).optional().describe("The chain that was seen, as `toChainKey` says it."),
  }),
  z.object({ verb: z.literal("remove-evidence"), claim, evidence }),
  z.object({
    verb: z.literal("relate"),
    claim,
    type: z.enum(recordedRelations),
    other: slugSchema,
    why: wording,
  }),
  z.object({ verb: z.literal("unrelate"), claim, type: z.enum(recordedRelations), other: slugSchema }),
] as const;
