/**
 * What a reader gives of a document: its canonical text, the passages in it, and what the text says of itself.
 * Spans are in memory (code units); whoever stores a document converts them. Nothing here knows a format.
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

/**
 * What the text says of the document, with the words that say it. `value` is those words, runs of white space as
 * one space; a date (`published`) is restated as EDTF.
 */
export type ReadField = { readonly name: FieldName; readonly value: string; readonly span: TextSpan };

export type ReadDocument = {
  readonly fileName: string;
  readonly format: string;
  /** The reader and its version: the same reader reads the same bytes alike for ever. */
  readonly reader: string;
  readonly encoding: string;
  /** Of the original bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly original: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly passages: readonly ReadPassage[];
  readonly fields: readonly ReadField[];
};
