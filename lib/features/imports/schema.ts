/**
 * The files of `seeds/` as data: the catalogue, what is known of persons, organizations and places, and where each is named.
 * `seeds/README.md` says it for people. Spans are half-open and count Unicode code points of the source's text.
 */
import { z } from "zod";
import { entityKinds, entityNameSchema } from "#lib/features/entities/schema.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";

const words = z.string().min(1);

const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().positive()])
  .refine(([start, end]) => start < end, "must be [start, end] with start before end");

/** Words of the text itself, at their place. */
const wordsAtSchema = z.strictObject({ at: spanSchema, exact: words });

/** What a catalogue may say of a source: words of the text, at their place, or a value of its own. */
const fieldSchema = z.union([words, wordsAtSchema]);

export const catalogueSchema = z.array(
  z.strictObject({
    file: z.string().regex(/^[^/\\]+\.[a-z]+$/, "must be the name of a file in this folder"),
    slug: slugSchema,
    title: fieldSchema.optional(),
    author: fieldSchema.optional(),
    publisher: fieldSchema.optional(),
    published: words.optional(),
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

export type CatalogueEntry = z.infer<typeof catalogueSchema>[number];
export type SeedEntity = z.infer<typeof entitiesSchema>[number];
export type SeedMention = z.infer<typeof mentionsSchema>[number];

/** The records of one file, in their order. */
export type SeedFile<SeedRecord> = { readonly file: string; readonly records: readonly SeedRecord[] };
