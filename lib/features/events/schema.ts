/**
 * What an event is to those outside: something that happened or is to happen, its date with the words that give it, who took
 * part, and every passage that tells of it. Here too is the record that an import gives.
 */
import { z } from "zod";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { type SpanRecord, shownSchema } from "#lib/features/works/schema.ts";

export const modalities = ["asserted", "claimed", "scheduled"] as const;
export type Modality = (typeof modalities)[number];

export const passageRoles = ["reports", "refers", "implies"] as const;
export type PassageRole = (typeof passageRoles)[number];

const eventPassageSchema = shownSchema
  .extend({
    role: z
      .enum(passageRoles)
      .describe("Whether the words report the event, refer to it, or take it for granted."),
    passage: z.int().nonnegative().describe("The ordinal of the passage that holds them."),
  })
  .meta({ id: "EventPassage", description: "Words that tell of an event." });

const roleSchema = z
  .object({ entity: slugSchema, role: z.string().describe("What it did, or what was done to it.") })
  .meta({ id: "ParticipantRole" });

const describedSchema = shownSchema.extend({ role: z.string() }).meta({
  id: "DescribedParticipant",
  description: "A participant without a name, in the text’s own words.",
});

export const eventSchema = z
  .object({
    slug: slugSchema,
    title: z.string(),
    modality: z
      .enum(modalities)
      .describe("Told as a fact, told as somebody’s claim or as a possibility, or still to come."),
    date: z
      .string()
      .nullable()
      .describe("EDTF, never finer than the texts: `2020`, `2023-10-07`, `XXXX-11-11`, `198X`."),
    dateBasis: shownSchema.nullable().describe("The words that give the date; null where there is none."),
    furtherBases: z.array(shownSchema).describe("Other words that the date rests on."),
    dateNote: z.string().nullable().describe("How the date was reckoned, or why there is none."),
    places: z.array(slugSchema),
    participants: z.array(slugSchema).describe("The entities that took part."),
    roles: z.array(roleSchema).describe("What each of them did."),
    described: z.array(describedSchema).describe("Participants whom no text names."),
    passages: z
      .array(eventPassageSchema)
      .min(1)
      .describe("Every passage that tells of it, by source and position."),
    sources: z.array(slugSchema).min(1),
  })
  .meta({ id: "Event", description: "Something that happened or is to happen, told as such." });

export type EventDetail = z.infer<typeof eventSchema>;

/** One who took part: an entity, or somebody whom the text describes at a span. */
export type ParticipantRecord =
  | { readonly entity: string; readonly role: string }
  | (SpanRecord & { readonly role: string });

/** What is to be recorded of an event; whatever has an order comes in it. */
export type EventRecord = {
  readonly slug: string;
  readonly title: string;
  readonly modality: Modality;
  readonly date: string | null;
  readonly dateNote: string | null;
  readonly basis: readonly SpanRecord[];
  readonly places: readonly (SpanRecord & { readonly entity: string })[];
  readonly participants: readonly ParticipantRecord[];
  readonly passages: readonly (SpanRecord & { readonly role: PassageRole })[];
};
