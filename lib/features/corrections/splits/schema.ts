/** What is asked of a split, and what it would do, as it is said before. */
import { z } from "zod";
import { entityKinds } from "#lib/features/entities/schema.ts";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

const mention = z.object({ source: slugSchema, start: positionSchema, end: positionSchema });

/** Which mentions go, and whose they become. */
export const parting = {
  mentions: z.array(mention).min(1).max(5000),
  to: slugSchema.optional().describe("Another that stands; a new one where it is left out."),
  kind: z.enum(entityKinds).optional(),
  name: z.string().trim().min(1).max(300).optional(),
};

const fact = z.object({ kind: z.enum(["claim", "event"]), slug: slugSchema });

export const along = z
  .array(fact)
  .max(1000)
  .default([])
  .describe("Claims about the entity and events with it that go to the other too.");

export const splitPreviewRequestSchema = z
  .object({ mentions: parting.mentions, to: parting.to })
  .meta({ id: "SplitPreviewRequest", description: "Mentions that may belong to somebody else." });

export const splitPreviewSchema = z
  .object({
    mentions: z.int().positive(),
    sources: z.int().positive(),
    left: z.int().nonnegative().describe("How many mentions stay."),
    withThem: z
      .int()
      .nonnegative()
      .describe("Statements and places of events at the very same words: they go too."),
    names: z.array(z.string()).describe("The names that the other gets."),
    keeps: z.array(z.object({ what: z.string(), count: z.int().positive() })).describe("What stays."),
    bound: z
      .array(fact.extend({ title: z.string() }))
      .describe("Of what stays, that whose passages name only those that go."),
  })
  .meta({ id: "SplitPreview", description: "What would move if these mentions belonged to somebody else." });

export type SplitPreview = z.infer<typeof splitPreviewSchema>;
