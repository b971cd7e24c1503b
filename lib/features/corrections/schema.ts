/**
 * What a person can correct by hand, as it is asked for; and a correction as the API gives it. Words are asked for by their span, never
 * by what they say. `was` is what the asker saw: where it is something else by now, nothing is changed.
 */
import { z } from "zod";
import { correctableFields, positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { claimVerbs } from "./claims/schema.ts";
import { eventVerbs } from "./events/schema.ts";
import { along, parting } from "./splits/schema.ts";
import { nameSchema as name, span, whom } from "./words/schema.ts";

const editableNameKinds = ["alias", "spelling", "abbreviation", "misprint"] as const;
const nameKind = z.enum(editableNameKinds);

const verbs = [
  z.object({ verb: z.literal("merge"), entity: slugSchema, into: slugSchema }),
  z.object({ verb: z.literal("split"), entity: slugSchema, ...parting, along }),
  z.object({ verb: z.literal("not-the-same"), one: slugSchema, other: slugSchema }),
  z.object({ verb: z.literal("name"), ...span, ...whom }),
  z.object({
    verb: z.literal("point"),
    ...span,
    ...whom,
    alike: z.boolean().default(false).describe("All of this source that have the same words and link."),
    was: slugSchema.optional(),
  }),
  z.object({ verb: z.literal("unlink"), ...span, was: slugSchema.optional() }),
  z.object({
    verb: z.literal("edit-entity"),
    entity: slugSchema,
    note: z.string().trim().max(2000).describe("The editor’s note; empty takes it away."),
    was: z.string().nullish(),
  }),
  z.object({ verb: z.literal("add-name"), entity: slugSchema, name, kind: nameKind }),
  z.object({ verb: z.literal("remove-name"), entity: slugSchema, name }),
  z.object({
    verb: z.literal("change-name"),
    entity: slugSchema,
    name,
    kind: z.enum([...editableNameKinds, "canonical"]),
    was: z.string().optional().describe("The kind that the name had."),
  }),
  ...eventVerbs,
  ...claimVerbs,
  z.object({
    verb: z.literal("field"),
    source: slugSchema,
    field: z.enum(correctableFields),
    value: z.string().trim().max(2000).optional().describe("As a person says; empty takes it away."),
    start: positionSchema.optional().describe("Or the words that say it."),
    end: positionSchema.optional(),
    was: z.string().nullish(),
  }),
] as const;

export const correctionRequestSchema = z
  .discriminatedUnion("verb", verbs)
  .meta({ id: "CorrectionRequest", description: "Something known that a person corrects by hand." });

export type CorrectionRequest = z.infer<typeof correctionRequestSchema>;
export type Asked<Verb extends CorrectionRequest["verb"]> = Extract<CorrectionRequest, { verb: Verb }>;

export const correctedSchema = z
  .object({
    correction: z.uuid().describe("By which it can be undone."),
    said: z.string().describe("What was done, in a sentence."),
    entity: slugSchema.nullable().describe("The entity that it made, or made of these words."),
  })
  .meta({ id: "Corrected" });

export type Corrected = z.infer<typeof correctedSchema>;

export const correctionSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    actor: z.string(),
    verb: z.string(),
    said: z.string(),
    subjects: z.array(z.string()),
    undoneAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Correction", description: "What a person corrected by hand, and whether it was undone." });

export const mergePreviewSchema = z
  .object({
    entity: slugSchema,
    into: slugSchema,
    isSameKind: z.boolean(),
    moves: z
      .array(z.object({ what: z.string(), count: z.int().nonnegative() }))
      .describe("How much of each will go over."),
    names: z.array(z.string()).describe("The names that the other gets."),
    isToldApart: z.boolean().describe("Whether a person said that they are two."),
  })
  .meta({ id: "MergePreview", description: "What would move if one entity were merged into another." });

export type MergePreview = z.infer<typeof mergePreviewSchema>;

/** What a correction made beside its changes of rows, for taking it back. */
export const madeSchema = z.object({
  renames: z.object({ from: z.uuid(), to: z.uuid() }).nullable(),
  events: z.array(slugSchema),
  claims: z.array(slugSchema),
  decision: z.uuid().nullable().default(null).describe("By which proposals were decided with it."),
});

export type Made = z.infer<typeof madeSchema>;
