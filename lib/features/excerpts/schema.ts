/**
 * What an excerpt is to those outside: what is taken from them when it is saved or changed, and the shape that the API gives. The
 * words are cut by the server: nobody says what a source says.
 */
import { z } from "zod";
import { positionSchema, slugSchema } from "#lib/features/sources/schema.ts";
import { recordLexemes } from "#lib/text/record-lexemes.ts";
import { findNoteFault, NOTE_LENGTH } from "./find-note-fault.ts";
import { normaliseTag, TAG_DEPTH, TAG_LENGTH } from "./normalise-tag.ts";

export const colours = ["yellow", "green", "blue", "pink", "purple"] as const;
export type Colour = (typeof colours)[number];

/** The longest stretch that can be saved, in code points: some 15,000 words. */
export const EXCERPT_LENGTH = 100_000;
const MOST_TAGS = 50;
const MOST_LINKS = 100;
/** How many excerpts are changed at once. */
const MOST_AT_ONCE = 1_000;

const noteSchema = z
  .string()
  .max(NOTE_LENGTH)
  .superRefine((note, context) => {
    const fault = findNoteFault(note);
    if (fault !== null) context.addIssue({ code: "custom", message: fault });
  })
  .describe("Markdown. `[[name]]` and `@entity-slug` link to entities, events, claims and other excerpts.");

export const tagSchema = z
  .string()
  .max(4 * TAG_LENGTH)
  .transform((typed, context) => {
    const tag = normaliseTag(typed);
    if (tag !== null) return tag;
    const message = `${JSON.stringify(typed.slice(0, 40))} is no tag: a tag has 1 to ${TAG_LENGTH} characters in at most ${TAG_DEPTH} parts, as in "proxies/iraq"`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  })
  .pipe(z.string())
  .describe("A path such as `proxies/iraq`, in lower case.");

const tagsSchema = z
  .array(tagSchema)
  .max(MOST_TAGS)
  .transform((tags) => [...new Set(tags)].sort())
  .pipe(z.array(z.string()));

const linkedSchema = z
  .array(slugSchema)
  .max(MOST_LINKS)
  .transform((slugs) => [...new Set(slugs)].sort())
  .pipe(z.array(z.string()));

export const excerptIdSchema = z.uuid();

/** What can be changed of an excerpt; what is not given stays as it is. */
const changeable = {
  note: noteSchema,
  tags: tagsSchema,
  colour: z.enum(colours).nullable().describe("What it means is said by the notebook."),
  notebook: slugSchema.nullable().describe("The notebook in which it stands; null for none."),
  entities: linkedSchema.describe("Slugs of entities to which it was linked by hand."),
  events: linkedSchema.describe("Slugs of events to which it was linked by hand."),
  claims: linkedSchema.describe("Slugs of claims to which it was linked by hand."),
};

export const newExcerptSchema = z
  .object({
    source: slugSchema,
    start: positionSchema,
    end: positionSchema,
    note: changeable.note.default(""),
    tags: changeable.tags.default([]),
    colour: changeable.colour.default(null),
    notebook: changeable.notebook.default(null),
    entities: changeable.entities.default([]),
    events: changeable.events.default([]),
    claims: changeable.claims.default([]),
  })
  .meta({ id: "NewExcerpt", description: "A span to be saved; the server cuts its words." });

export const excerptChangeSchema = z
  .strictObject({ ...changeable, revision: z.int().positive() })
  .partial()
  .extend({
    revision: z
      .int()
      .positive()
      .optional()
      .describe("The `revision` that was read. Another one now is a conflict, and nothing is written."),
  })
  .meta({ id: "ExcerptChange", description: "What is to be changed of an excerpt. The rest stays." });

/** Who asks for the same twice says so by the same key. */
export const requestKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, "must be 1 to 200 visible ASCII characters");

/** What is done to many at once. */
export const bulkChangeSchema = z.strictObject({
  ids: z.array(excerptIdSchema).min(1).max(MOST_AT_ONCE),
  addTags: tagsSchema.optional(),
  removeTags: tagsSchema.optional(),
  notebook: changeable.notebook.optional(),
  colour: changeable.colour.optional(),
  deleted: z.boolean().optional(),
});

/** What takes one change back: what there was before it, and the revision that it made. */
const undoStepSchema = z.object({
  id: excerptIdSchema,
  revision: z.int().positive(),
  tags: z.array(z.string()).optional(),
  colour: z.enum(colours).nullable().optional(),
  place: z.object({ notebook: z.uuid(), rank: z.string() }).nullable().optional(),
  deleted: z.boolean().optional(),
});
export const undoSchema = z.array(undoStepSchema).max(100_000);

/** Which excerpts are meant, as a screen asks for them. */
export const foundSchema = z.strictObject({
  words: z.string().max(2_000).optional(),
  source: slugSchema.optional(),
  tag: tagSchema.optional(),
  colour: z.enum(colours).optional(),
  entity: slugSchema.optional(),
  event: slugSchema.optional(),
  claim: slugSchema.optional(),
  notebook: slugSchema.nullable().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  untagged: z.boolean().optional(),
  deleted: z.boolean().optional(),
});

export const renameTagSchema = z.strictObject({ from: tagSchema, to: tagSchema });

const linkBases = ["hand", "note"] as const;
export type LinkBasis = (typeof linkBases)[number];

const link = { basis: z.enum(linkBases).describe("Made by hand, or by what the note says.") };

export const excerptSchema = z
  .object({
    id: excerptIdSchema,
    source: slugSchema,
    passage: z.int().nonnegative().describe("The ordinal of the passage in which it begins."),
    start: positionSchema,
    end: positionSchema,
    exact: z.string().describe("The source’s words there."),
    prefix: z.string(),
    suffix: z.string(),
    note: z.string().describe("Markdown."),
    tags: z.array(z.string()),
    colour: z.enum(colours).nullable(),
    notebook: slugSchema.nullable(),
    entities: z.array(z.object({ slug: slugSchema, name: z.string(), ...link })),
    events: z.array(z.object({ slug: slugSchema, title: z.string(), ...link })),
    claims: z.array(z.object({ slug: slugSchema, statement: z.string(), ...link })),
    excerpts: z.array(excerptIdSchema).describe("Other excerpts to which the note links."),
    revision: z.int().positive().describe("Grows with every change."),
    created: z.iso.datetime(),
    modified: z.iso.datetime(),
  })
  .meta({ id: "Excerpt", description: "Words that somebody saved, with a note." });

export const noteReferenceSchema = z
  .object({
    type: z.enum(["name", "slug"]).describe("Written as `[[name]]`, or as `@slug`."),
    target: z.string().describe("What was written."),
    kind: z.enum(["entity", "event", "claim", "excerpt"]),
    slug: z.string().describe("Of an excerpt its id."),
    name: z.string(),
  })
  .meta({ id: "NoteReference", description: "What a reference of a note leads to." });

export type NoteReference = z.infer<typeof noteReferenceSchema>;
export type NewExcerpt = z.output<typeof newExcerptSchema>;
export type ExcerptChange = z.output<typeof excerptChangeSchema>;
export type BulkChange = z.output<typeof bulkChangeSchema>;
export type UndoStep = z.output<typeof undoStepSchema>;
export type Excerpt = z.infer<typeof excerptSchema>;

/** What is wrong with Markdown that is to be kept and drawn, as a sentence with what to do; null where nothing is. */
export const findProseFault = findNoteFault;

/** The words by which search finds an excerpt: what it says, what was noted, its tags; none side by side with those of another. */
export function excerptLexemes(exact: string, note: string, tags: readonly string[]): string {
  return recordLexemes([note, ...tags, exact]);
}
