/**
 * What an entity and its mentions are to those outside: the shapes that the API gives and the parameters that it takes.
 */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { shownSchema } from "#lib/features/works/schema.ts";

export const entityKinds = ["person", "organization", "place"] as const;
export type EntityKind = (typeof entityKinds)[number];

const nameKinds = ["canonical", "alias", "spelling", "abbreviation", "misprint"] as const;
export type NameKind = (typeof nameKinds)[number];

export const entityNameSchema = z
  .object({ name: z.string().min(1), kind: z.enum(nameKinds) })
  .meta({ id: "EntityName", description: "A name under which an entity stands in the texts." });

export const entityItemSchema = z
  .object({
    slug: slugSchema,
    kind: z.enum(entityKinds),
    name: z.string().describe("The canonical name."),
    names: z.array(entityNameSchema).describe("All names, the canonical one first."),
    mentions: z.int().positive().describe("How often it is mentioned."),
    sources: z.int().positive().describe("How many sources mention it."),
  })
  .meta({
    id: "EntityItem",
    description: "A person, an organization or a place, with how often it is mentioned.",
  });

const mentionSchema = z
  .object({
    source: slugSchema,
    start: positionSchema,
    end: positionSchema,
    exact: z.string().describe("The words of the source at this span."),
    matched: z.string().describe("The name of the entity that these words are."),
    passage: z.int().nonnegative().describe("The ordinal of the passage that holds it."),
  })
  .meta({
    id: "Mention",
    description: "A place where an entity is named: a half-open span of code points of a source.",
  });

export const entitySchema = entityItemSchema
  .extend({
    mentions: z.array(mentionSchema).min(1).describe("All mentions, by source and position."),
    descriptions: z.array(shownSchema).describe("What the texts say of it, in their own words."),
  })
  .meta({ id: "Entity", description: "An entity with every place where it is named." });

export type EntityItem = z.infer<typeof entityItemSchema>;
export type EntityDetail = z.infer<typeof entitySchema>;

export type EntityName = z.infer<typeof entityNameSchema>;

/** What is to be recorded of an entity. */
export type EntityRecord = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly note: string | null;
  readonly names: readonly EntityName[];
};

/** An entity (by its slug) named in a source (by its slug), at a span of code points. */
export type MentionRecord = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly matched: string;
  readonly sense: string | null;
  readonly why: string | null;
};

type Counts = { readonly added: number; readonly changed: number; readonly removed: number };

/** How many records of each kind an import added, changed and took back. */
export type KnowledgeCounts = {
  readonly entities: Counts;
  readonly names: Counts;
  readonly mentions: Counts;
};

/** What a text says of an entity (by its slug), in its own words at a span of a source (by its slug). */
export type DescriptionRecord = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
};

/** What a person has decided is so: entities, further names of those that stand already, and where each is named. */
export type NewKnowledge = {
  readonly entities: readonly EntityRecord[];
  readonly names: readonly (EntityName & { readonly entity: string })[];
  readonly mentions: readonly MentionRecord[];
};

/** What was made of it, for taking it back; entities by their slugs. */
export const madeKnowledgeSchema = z.object({
  entities: z.array(slugSchema),
  names: z.array(z.object({ entity: slugSchema, name: z.string() })),
  mentions: z.array(z.object({ sourceId: z.uuid(), anchorId: z.uuid(), entity: slugSchema })),
});

export type MadeKnowledge = z.infer<typeof madeKnowledgeSchema>;
