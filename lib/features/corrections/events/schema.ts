/** What a person can record and correct of an event, as it is asked for. */
import { z } from "zod";
import { nameSchema, span, whom, wording, wordsSchema } from "#lib/features/corrections/words/schema.ts";
import { modalities, passageRoles } from "#lib/features/events/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";

const event = slugSchema;
const bases = z.array(wordsSchema).max(8).describe("The words that give the date, the first of them first.");
const dateNote = z.string().trim().max(2000).describe("How the date was reckoned.");
const was = z.string().nullish();

const placeSchema = z
  .object({ ...span, ...whom })
  .describe("The words that say where; without an entity, the place that is linked there.");

/** Without an entity and a kind: whoever is linked at the words, or somebody whom the text does not name. */
const participantSchema = z.object({
  words: wordsSchema.optional(),
  ...whom,
  role: nameSchema.describe("What it did, or what was done to it."),
});

export type PlaceAsked = z.infer<typeof placeSchema>;
export type ParticipantAsked = z.infer<typeof participantSchema>;

export const eventVerbs = [
  z.object({
    verb: z.literal("add-event"),
    ...span,
    title: wording,
    modality: z.enum(modalities).default("asserted"),
    role: z.enum(passageRoles).default("reports"),
    date: z.string().trim().max(100).default("").describe("EDTF, no finer than its words; empty for none."),
    dateNote: dateNote.default(""),
    dateWords: bases.default([]),
    places: z.array(placeSchema).max(20).default([]),
    participants: z.array(participantSchema).max(50).default([]),
    passages: z
      .array(z.object({ ...span, role: z.enum(passageRoles) }))
      .max(50)
      .default([])
      .describe("Further words that tell of it."),
  }),
  z.object({
    verb: z.literal("edit-event"),
    event,
    field: z.enum(["title", "date", "modality", "dateNote"]),
    value: z.string().trim().max(2000).describe("Empty takes a date’s note away."),
    was,
  }),
  z.object({
    verb: z.literal("date-event"),
    event,
    date: z.string().trim().max(100).describe("EDTF; empty takes the date away, with its words."),
    dateNote,
    words: bases,
    was,
  }),
  z.object({ verb: z.literal("add-participant"), event, ...participantSchema.shape }),
  z.object({
    verb: z.literal("remove-participant"),
    event,
    entity: slugSchema.optional(),
    words: wordsSchema.optional().describe("Of one whom the text does not name."),
  }),
  z.object({ verb: z.literal("add-place"), event, ...placeSchema.shape }),
  z.object({ verb: z.literal("remove-place"), event, ...span }),
  z.object({ verb: z.literal("passage"), ...span, event, role: z.enum(passageRoles) }),
  z.object({ verb: z.literal("remove-passage"), ...span, event }),
] as const;
