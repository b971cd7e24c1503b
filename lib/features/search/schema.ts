/** What a search takes and gives to those outside: the parameters and the shapes of the API. */
import { z } from "zod";
import { entityItemSchema, entityKinds } from "#lib/features/entities/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { maximumQueryLength } from "./query.ts";

export const searchKinds = ["passage", "entity", "event", "claim"] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchOrders = ["relevance", "source"] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** The longest query that a program may send; the grammar heals what people type within it. */
export const querySchema = z
  .string()
  .max(maximumQueryLength, `A query has at most ${maximumQueryLength} characters.`)
  .describe(
    'Words that a passage has to hold. `"…"` a phrase, in any quotation marks; `-word`, `-"…"` what it must not hold; `OR`; `word*`; `source:slug`, `entity:slug`, also with `-`.',
  );

const segmentSchema = z.object({ text: z.string(), hit: z.boolean() }).meta({ id: "SnippetSegment" });

const searchItemSchema = z
  .object({
    source: slugSchema,
    passage: z.int().nonnegative().describe("The ordinal of the passage."),
    start: positionSchema,
    end: positionSchema.describe(
      "`start` and `end` are the best run of hits: the phrase, or the first marked word.",
    ),
    snippet: z
      .array(segmentSchema)
      .describe("One contiguous extract of the passage, with all hits in it marked."),
    score: z.number().describe("Comparable within one search only."),
    entity: entityItemSchema
      .optional()
      .describe("Where entities are sought: the one that is named at this place, its first."),
    event: z
      .object({ slug: slugSchema, title: z.string() })
      .optional()
      .describe("Where events are sought: the one that this passage tells of."),
    claim: z
      .object({ slug: slugSchema, statement: z.string() })
      .optional()
      .describe("Where claims are sought: the one that this passage carries."),
  })
  .meta({
    id: "SearchItem",
    description:
      "A passage that matches; with another `kind` an entity where it is first named, an event or a claim where it first stands.",
  });

export const searchPageSchema = z
  .object({
    total: z.int().nonnegative().describe("How many match, over all pages."),
    items: z.array(searchItemSchema),
    next: z.string().nullable().describe("Goes back as `cursor` for the next page; null on the last."),
    notes: z.array(z.string()).describe("What was healed in the query, and why nothing may have been found."),
  })
  .meta({ id: "SearchPage" });

/** What is offered while a query is being typed: who and what is called so, and where the words stand. */
const suggestionSchema = z
  .discriminatedUnion("type", [
    z.object({
      type: z.literal("entity"),
      entity: slugSchema,
      kind: z.enum(entityKinds),
      name: z.string(),
      mentions: z.int().positive(),
    }),
    z.object({
      type: z.literal("source"),
      source: slugSchema,
      name: z.string(),
      publisher: z.string().nullable(),
    }),
    z.object({ type: z.literal("event"), event: slugSchema, name: z.string() }),
    z.object({ type: z.literal("claim"), claim: slugSchema, name: z.string() }),
    z.object({
      type: z.literal("excerpt"),
      excerpt: z.uuid(),
      name: z.string().describe("Its words."),
      note: z.string(),
    }),
    z.object({
      type: z.literal("passage"),
      source: slugSchema,
      name: z.string(),
      passage: z.int().nonnegative(),
      start: positionSchema,
      end: positionSchema,
      snippet: z.array(segmentSchema),
    }),
  ])
  .meta({ id: "Suggestion" });

export const suggestionsSchema = z
  .object({
    q: z.string().describe("The query as it was read: with a star where its last word is unfinished."),
    total: z.int().nonnegative().describe("How many passages match it."),
    items: z
      .array(suggestionSchema)
      .describe("A few of each type: entities, sources, events, claims, excerpts, passages."),
    next: z.null(),
  })
  .meta({ id: "Suggestions" });

export type Suggestion = z.infer<typeof suggestionSchema>;
export type SearchItem = z.infer<typeof searchItemSchema>;
