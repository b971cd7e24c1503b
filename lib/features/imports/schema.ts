/**
 * The files of `seeds/` as data: the catalogue, who and what is named and where, and what is known of works, events and claims.
 * `seeds/README.md` says it for people. Spans are half-open and count Unicode code points of the source's text.
 */
import { z } from "zod";
import { attributionRelations, claimKinds, recordedRelations, stances } from "#lib/features/claims/schema.ts";
import { entityKinds, entityNameSchema } from "#lib/features/entities/schema.ts";
import { modalities, passageRoles } from "#lib/features/events/schema.ts";
import { correctableFields, slugSchema } from "#lib/features/sources/schema.ts";
import { workVoiceRoles } from "#lib/features/works/schema.ts";

const words = z.string().min(1);

const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, "must be [start, end] with start before end");

/** Words of the text itself, at their place. */
const wordsAtSchema = z.strictObject({ at: spanSchema, exact: words });

/** What a catalogue may say of a source: words of the text, at their place, or a value of its own. */
const fieldSchema = z.union([words, wordsAtSchema]);

/** What a person corrected: the same; `value` is what words come to that say it otherwise, as they do a date. */
const correctedSchema = z.union([words, wordsAtSchema.extend({ value: words.optional() })]);

export const catalogueSchema = z.array(
  z.strictObject({
    file: z.string().regex(/^[^/\\]+\.[a-z]+$/, "must be the name of a file in this folder"),
    slug: slugSchema,
    supersedes: slugSchema.optional(),
    title: fieldSchema.optional(),
    author: fieldSchema.optional(),
    publisher: fieldSchema.optional(),
    published: words.optional(),
    corrected: z.partialRecord(z.enum(correctableFields), correctedSchema).optional(),
  }),
);

export const entitiesSchema = z.array(
  z.strictObject({
    slug: slugSchema,
    kind: z.enum(entityKinds),
    name: words,
    names: z.array(z.strictObject(entityNameSchema.shape)).min(1),
    note: words.optional(),
  }),
);

export const mentionsSchema = z.array(
  z.strictObject({
    at: spanSchema,
    exact: words,
    entity: slugSchema,
    name: words,
    sense: words.optional(),
    why: words.optional(),
  }),
);

const file = z.string().regex(/^[^/\\]+\.[a-z]+$/, "must be the name of a document in this folder");

/** Words of a document at their place. */
const shownSchema = z.strictObject({ source: file, at: spanSchema, exact: words });

export const descriptionsSchema = z.array(shownSchema.extend({ entity: slugSchema }));

export const worksSchema = z.array(
  z.strictObject({
    slug: slugSchema,
    title: words.nullable(),
    note: words.optional(),
    witnesses: z.array(file).min(1),
    voices: z.array(shownSchema.extend({ role: z.enum(workVoiceRoles), entity: slugSchema })).default([]),
    passages: z.array(shownSchema.extend({ shows: words })).min(1),
    leans: z.array(shownSchema.extend({ on: slugSchema, cue: wordsAtSchema })).default([]),
  }),
);

const participantSchema = z.union([
  z.strictObject({ entity: slugSchema, role: words }),
  shownSchema.extend({ role: words }),
]);

export const eventsSchema = z.array(
  z.strictObject({
    slug: slugSchema,
    title: words,
    modality: z.enum(modalities),
    date: words.nullable(),
    dateBasis: z.array(shownSchema).min(1).optional(),
    dateNote: words.optional(),
    places: z.array(shownSchema.extend({ entity: slugSchema })).default([]),
    participants: z.array(participantSchema).default([]),
    passages: z.array(shownSchema.extend({ role: z.enum(passageRoles) })).min(1),
  }),
);

const label = z.string().regex(/^e[1-9]\d*$/, "must be e1, e2, …");

const stepSchema = z.strictObject({
  relation: z.enum(attributionRelations),
  speakers: z
    .array(
      z.union([wordsAtSchema.extend({ entity: slugSchema }), wordsAtSchema.extend({ voice: slugSchema })]),
    )
    .default([]),
  cue: wordsAtSchema,
});

export const claimsSchema = z.array(
  z.strictObject({
    slug: slugSchema,
    kind: z.enum(claimKinds),
    statement: words,
    about: z.array(slugSchema),
    described: z.array(shownSchema).default([]),
    evidence: z
      .array(
        shownSchema.extend({
          id: label,
          stance: z.enum(stances),
          attribution: z.array(stepSchema).default([]),
        }),
      )
      .min(1),
    relations: z
      .array(
        z.strictObject({
          type: z.enum(recordedRelations),
          claim: slugSchema,
          why: words,
          from: label.optional(),
          to: label.optional(),
        }),
      )
      .default([]),
  }),
);

export type SeedShown = z.infer<typeof shownSchema>;
export type SeedDescription = z.infer<typeof descriptionsSchema>[number];
export type SeedWork = z.infer<typeof worksSchema>[number];
export type SeedEvent = z.infer<typeof eventsSchema>[number];
export type SeedClaim = z.infer<typeof claimsSchema>[number];

export type CatalogueEntry = z.infer<typeof catalogueSchema>[number];
export type SeedEntity = z.infer<typeof entitiesSchema>[number];
export type SeedMention = z.infer<typeof mentionsSchema>[number];

/** The records of one file, in their order. */
export type SeedFile<SeedRecord> = { readonly file: string; readonly records: readonly SeedRecord[] };
