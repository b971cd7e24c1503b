/**
 * What a source is to those outside: the shapes that the API gives and the parameters that it takes. The text itself and its
 * positions are held by the database; nothing here judges them.
 */
import { z } from "zod";
import { PASSAGE_KINDS, type ReadDocument } from "#lib/intake/document.ts";
import type { StoredSpan } from "#lib/text/span.ts";

export type { FieldName, PassageKind } from "#lib/intake/document.ts";

export const slugSchema = z
  .string()
  .regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u)
  .max(200);

/** A position in a text: a count of Unicode code points. */
export const positionSchema = z.int().nonnegative();

/** What can be corrected by hand of what is known of a source; the last three are recognised by its reader, and a field says otherwise. */
export const correctableFields = [
  "title",
  "author",
  "publisher",
  "published",
  "language",
  "direction",
  "type",
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** The detail of a field whose words a person has pointed at. */
export const byHandDetail = "by hand";

/** Whether a person said so of a source: no import takes it back. */
export function isByHand({
  basis,
  detail,
}: {
  readonly basis: string;
  readonly detail: string | null;
}): boolean {
  return basis === "person" || detail === byHandDetail;
}

export const sourceItemSchema = z
  .object({
    slug: slugSchema.describe("The address of the source; every `source` elsewhere is this."),
    fileName: z.string().describe("The name of the file as it came."),
    title: z.string().nullable(),
    author: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable().describe("EDTF, as exact as the source gives it, e.g. `2024-02-08`."),
    format: z.string().describe("The format of the original, e.g. `txt`."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe("SHA-256 of the original bytes."),
    work: slugSchema
      .nullable()
      .describe("The work of which this source is a witness; null where none is known."),
    words: z.int().nonnegative(),
  })
  .meta({
    id: "SourceItem",
    description:
      "A document as it came. What it does not say of itself, and the catalogue does not supply, is null.",
  });

const passageSchema = z
  .object({
    ordinal: z.int().nonnegative(),
    kind: z.enum(PASSAGE_KINDS),
    start: positionSchema,
    end: positionSchema,
  })
  .meta({
    id: "Passage",
    description: "A numbered stretch of a source: a half-open span of code points of its text.",
  });

export const sourceSchema = sourceItemSchema
  .extend({
    type: z.string().describe("What kind of document it is, e.g. `article`; `document` where nothing tells."),
    language: z
      .string()
      .describe("Its language as BCP 47 says it, e.g. `en`; `und` where it cannot be told."),
    direction: z.enum(["ltr", "rtl"]).describe("The direction in which its text runs."),
    supersedes: slugSchema.nullable().describe("The older version of this text; null where there is none."),
    supersededBy: slugSchema.nullable().describe("The newer version; null for a text that is current."),
    text: z
      .string()
      .describe("The canonical text, into which every span points, counted in Unicode code points."),
    passages: z.array(passageSchema).describe("All passages, in the order of the text; they never overlap."),
  })
  .meta({ id: "Source", description: "A source with its whole text and its passages." });

export type SourceItem = z.infer<typeof sourceItemSchema>;
export type SourceDetail = z.infer<typeof sourceSchema>;

/** Known of a source by the words at a span of its text; or, without one, supplied by the catalogue, or by its file at `inFile`. */
export type NewField = {
  readonly name: CorrectableField;
  readonly value: string;
  readonly at: StoredSpan | null;
  /** Where outside of its text the file says it: `json-ld author`. */
  readonly inFile?: string;
  /** A person said so, or pointed at the words. */
  readonly isByHand?: boolean;
};

export type NewSource = {
  readonly slug: string;
  readonly document: ReadDocument;
  /** What the catalogue supplies where the text says nothing. */
  readonly supplied: readonly NewField[];
  /** What a person corrected, whatever the text and the catalogue say. */
  readonly corrected?: readonly NewField[];
  /** The source of which this is a newer version, by its id; it is a witness of the same work. */
  readonly supersedes?: { readonly id: string; readonly workId: string | null };
};

/**
 * A run as it is stored: x, y, width, height, start, end, and how it stands: 1 upright, 90, 180 or 270 turned by so many degrees, 0
 * neither (in sources of before November 2026: not upright).
 */
export const storedRunsSchema = z.array(
  z.tuple([z.number(), z.number(), z.number(), z.number(), positionSchema, positionSchema, z.int()]),
);

export const pageSchema = z
  .object({
    number: z.int().positive(),
    label: z.string().nullable().describe("What is printed as its number, where the file says so."),
    width: z.number().describe("In points, as the page is shown upright."),
    height: z.number(),
    start: positionSchema,
    end: positionSchema,
    runs: z
      .array(
        z.object({
          x: z.number(),
          y: z.number().describe("From the upper edge."),
          width: z.number(),
          height: z.number(),
          start: positionSchema,
          end: positionSchema,
          exact: z.string(),
          upright: z.boolean(),
          turn: z
            .int()
            .nullable()
            .describe(
              "By how many degrees its line is turned clockwise: 0, 90, 180, 270; null where it is tilted.",
            ),
        }),
      )
      .describe("Where the words of the text are drawn: a rectangle for each stretch on one line."),
  })
  .meta({
    id: "Page",
    description: "A page of a source that has pages, with the place of each of its words.",
  });

export type PageOfSource = z.infer<typeof pageSchema>;
