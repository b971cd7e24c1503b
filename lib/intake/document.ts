/**
 * What a reader gives of a document: its canonical text, the passages in it, what it says of itself, and for a document of
 * pages where on them its words stand. Spans are in memory (code units); whoever stores a document converts them. Nothing
 * here knows a format.
 */

import type { TextSpan } from "#lib/text/span.ts";

export const PASSAGE_KINDS = [
  "title",
  "deck",
  "byline",
  "dateline",
  "heading",
  "paragraph",
  "caption",
  "block-quote",
  "boilerplate",
] as const;

export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A stretch of the text. Passages come in order, never overlap, and hold every character that is not white space. */
export type ReadPassage = { readonly kind: PassageKind; readonly span: TextSpan };

const FIELD_NAMES = ["title", "author", "publisher", "published"] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/** Where a file says something of itself outside of its text. */
export type FileBasis =
  /** schema.org in a `<script type="application/ld+json">`. */
  | "json-ld"
  /** `<meta property="og:…">` or `"article:…"`. */
  | "open-graph"
  /** Any other `<meta>`: Dublin Core, Highwire, `author`. */
  | "meta"
  /** The `<title>` of a page, which often names the publisher too. */
  | "page-title"
  /** The lines of settings before a Markdown text. */
  | "front-matter"
  /** The information dictionary or the XMP of a PDF. */
  | "pdf-information"
  /** The core properties of a Word document. */
  | "word-properties"
  /** The package file of an EPUB. */
  | "epub-package";

/**
 * What a document says of itself. Where its text says it, `span` are those words and `value` is them, runs of white space
 * as one space; where only its file says it, `basis` tells where and `key` under which name, so that a person can judge
 * it. A date (`published`) is restated as EDTF. Of each name there is at most one.
 */
export type ReadField = { readonly name: FieldName; readonly value: string } & (
  | { readonly basis: "passage"; readonly span: TextSpan }
  | { readonly basis: FileBasis; readonly key: string; readonly span: null }
);

export const DOCUMENT_TYPES = [
  "article",
  "report",
  "book",
  "letter",
  "transcript",
  "web-page",
  "document",
] as const;

/** `document` where nothing tells it to be anything else. */
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export type Direction = "ltr" | "rtl";

/**
 * A page of a PDF as it is shown upright: `width` and `height` in points, rotation applied. `span` holds the page's text;
 * the pages' spans follow one another. Where a paragraph goes over to the next page, each page has its part, and the foot of
 * the one page stands before it, the head of the other after it. A page without text has an empty span.
 */
export type ReadPage = {
  /** From 1. */
  readonly number: number;
  /** What is printed or declared as its number, such as "iv", where the file says so. */
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly span: TextSpan;
};

export type Turn = 0 | 90 | 180 | 270 | null;

/**
 * Words on one line of one page: the stretch [start, end) of the canonical text is drawn in this rectangle. Points from the
 * upper left corner of the page as shown, rotation applied. Runs are ordered by `start` and never overlap; white space that
 * the reader put between lines lies in none, and of a word hyphenated at a line's end each part has its own run.
 * `turn` is by how many degrees the line is turned clockwise, null where it is tilted and the rectangle only holds it.
 */
export type ReadRun = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly span: TextSpan;
};

/** What is read from the bytes; the rest of a `ReadDocument` is known of any file. */
export type Reading = {
  readonly format: DocumentFormat;
  /** The reader and its version: the same reader reads the same bytes alike for ever. */
  readonly reader: string;
  /** How the bytes become characters, such as `utf-8`; `binary` for a format that says so piece by piece. */
  readonly encoding: string;
  readonly text: string;
  readonly passages: readonly ReadPassage[];
  readonly fields: readonly ReadField[];
  /** BCP 47, such as `en` or `fa`; `und` where the text is too short to tell. */
  readonly language: string;
  readonly direction: Direction;
  readonly type: DocumentType;
  /** Of a PDF; empty for what has no pages. */
  readonly pages: readonly ReadPage[];
  readonly runs: readonly ReadRun[];
};

const DOCUMENT_FORMATS = ["txt", "md", "html", "pdf", "docx", "epub"] as const;

type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export type ReadDocument = Reading & {
  readonly fileName: string;
  /** Of the original bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly original: Uint8Array<ArrayBuffer>;
};
