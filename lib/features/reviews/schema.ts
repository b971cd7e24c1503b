/**
 * What a person decides of suggestions, as it is asked for and as it is kept: the suggestions as they were, and what was recorded because
 * of the decision, so that it can be undone at any time.
 */
import { z } from "zod";
import { entityKinds, madeKnowledgeSchema } from "#lib/features/entities/schema.ts";
import {
  payloadSchema,
  suggestionIdSchema,
  suggestionKinds,
  suggestionStates,
} from "#lib/features/proposals/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

const suggestionVerbs = ["accept", "reject", "change", "skip", "not-the-same"] as const;
export type SuggestionVerb = (typeof suggestionVerbs)[number];

/** @example storedVerb("not-the-same") // "notTheSame", as the database calls it */
export function storedVerb(verb: SuggestionVerb) {
  return verb === "not-the-same" ? ("notTheSame" as const) : verb;
}

/** What a person would rather have than what is proposed. What is left out stays as it is. */
const changeSchema = z.strictObject({
  entity: slugSchema.optional().describe("Who is meant; of two that may be one, which stays."),
  kind: z.enum(entityKinds).optional(),
  name: z.string().trim().min(1).max(200).optional(),
  start: positionSchema.optional(),
  end: positionSchema.optional(),
  title: z.string().trim().min(1).max(300).optional(),
  date: z.string().trim().max(40).optional(),
  dateNote: z.string().trim().max(2000).optional().describe("How the date was reckoned."),
  event: slugSchema.optional().describe("Which event a date is of."),
  identity: z.enum(["witness", "version"]).optional().describe("What a text that repeats another is to it."),
  value: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .optional()
    .describe("Of what a source says of itself; a date is EDTF."),
  statement: z.string().trim().min(1).max(1000).optional(),
});

export type SuggestionChange = z.infer<typeof changeSchema>;

export const decisionRequestSchema = z.strictObject({
  id: suggestionIdSchema,
  verb: z.enum(suggestionVerbs),
  /** All open suggestions of the same group with it, of this source only where one is given. */
  alike: z.boolean().default(false),
  source: slugSchema.optional(),
  /** Of which kind the next shall be. */
  kind: z.enum(suggestionKinds).optional(),
  change: changeSchema.optional(),
});

export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** Suggestions as they were before a decision, for undoing it. */
export const beforeSchema = z.array(
  z.object({
    id: z.uuid(),
    kind: z.enum(suggestionKinds),
    state: z.enum(suggestionStates),
    group: z.string(),
    start: positionSchema.nullable(),
    end: positionSchema.nullable(),
    exact: z.string().nullable(),
    payload: payloadSchema,
    reasons: z.array(z.string()),
    score: z.number(),
  }),
);

export type Before = z.infer<typeof beforeSchema>[number];

/** What was recorded because of a decision. */
export const madeSchema = z.object({
  knowledge: madeKnowledgeSchema.nullable().default(null),
  events: z.array(slugSchema).default([]),
  claims: z.array(slugSchema).default([]),
  suggestions: z.array(z.uuid()).default([]).describe("New suggestions: an accepted name, found elsewhere."),
  witness: slugSchema.nullable().default(null).describe("The source that was named a witness."),
  version: slugSchema.nullable().default(null).describe("The source that was named a newer version."),
  corrections: z.array(z.uuid()).default([]).describe("What it corrected: a field of a source, a date."),
  correction: z
    .object({ id: z.uuid(), said: z.string() })
    .nullable()
    .default(null)
    .describe("Where that is the record: two entities that are one, or two."),
});

export type Made = z.infer<typeof madeSchema>;

/** What has been decided: how many suggestions at once, and how to take it back. */
export type Decided = { readonly decision: string; readonly count: number; readonly next: string | null };
