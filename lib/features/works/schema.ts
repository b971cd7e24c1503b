/**
 * What a work is to those outside: one text published in several places, its witnesses, whose word it is, and what it leans on.
 * Here too are the records that an import gives.
 */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";

export const workVoiceRoles = ["author", "outlet"] as const;
type WorkVoiceRole = (typeof workVoiceRoles)[number];

/** Words of a source at their place, as every fact shows them. */
export const shownSchema = z
  .object({
    source: slugSchema,
    start: positionSchema,
    end: positionSchema,
    exact: z.string().describe("The words of the source at this span."),
  })
  .meta({ id: "Shown", description: "A half-open span of code points of a source, with its words." });

const workVoiceSchema = shownSchema
  .extend({ role: z.enum(workVoiceRoles), entity: slugSchema })
  .meta({ id: "WorkVoice", description: "Whose word a work is, by the words of a witness." });

const workPassageSchema = shownSchema
  .extend({ shows: z.string().describe("What these words show of the work.") })
  .meta({ id: "WorkPassage", description: "What in a witness shows of which work it is one." });

const leanSchema = shownSchema
  .extend({
    outlet: slugSchema.describe("The organization whose words are passed on."),
    cue: shownSchema.describe("The words that say so."),
  })
  .meta({ id: "Lean", description: "A passage that passes on what an outlet says." });

export const workSchema = z
  .object({
    slug: slugSchema,
    title: z.string().nullable(),
    note: z.string().nullable().describe("What an editor says of its witnesses."),
    witnesses: z.array(slugSchema).min(1).describe("Its sources."),
    voices: z.array(workVoiceSchema),
    passages: z.array(workPassageSchema).min(1),
    leans: z.array(leanSchema),
  })
  .meta({ id: "Work", description: "One text published in several places; its sources are its witnesses." });

export type Shown = z.infer<typeof shownSchema>;
type Anchored = { readonly source: { readonly slug: string } } & Omit<Shown, "source">;

/** The words of an anchor as the API shows them. */
export function toShown({ source, start, end, exact }: Anchored): Shown {
  return { source: source.slug, start, end, exact };
}

export type WorkDetail = z.infer<typeof workSchema>;

/** A span of a source (by its slug), in code points. */
export type SpanRecord = { readonly source: string; readonly start: number; readonly end: number };

/** What is to be recorded of a work; `leans` are those of its witnesses. */
export type WorkRecord = {
  readonly slug: string;
  readonly title: string | null;
  readonly note: string | null;
  readonly witnesses: readonly string[];
  readonly voices: readonly (SpanRecord & { readonly role: WorkVoiceRole; readonly entity: string })[];
  readonly passages: readonly (SpanRecord & { readonly shows: string })[];
  readonly leans: readonly (SpanRecord & { readonly outlet: string; readonly cue: SpanRecord })[];
};
