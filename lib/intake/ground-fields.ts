/**
 * What a file proposes of itself beside its text, held to the text: where the text says the same, the field stands at the
 * words that say it; then comes what only the text says; and what only the file says keeps the name of the place that says so.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { dateAsWritten } from "./date-as-written.ts";
import type { FieldName, FileBasis, PassageKind, ReadField, ReadPassage } from "./document.ts";
import { readFields } from "./txt/fields.ts";

/** In order of trust. A date is EDTF. */
export type Proposal = {
  readonly name: FieldName;
  readonly value: string;
  readonly basis: FileBasis;
  readonly key: string;
};

/** Where a field may stand: a publisher's name in a paragraph is what the article is about, not who published it. */
const PLACES: Readonly<Record<FieldName, readonly PassageKind[]>> = {
  title: ["title", "heading"],
  author: ["byline", "boilerplate", "deck", "paragraph"],
  publisher: ["byline", "dateline", "boilerplate"],
  published: ["dateline", "byline", "boilerplate"],
};

/** An author named in a paragraph is the author only at either end of the text. */
const ENDS = 6;

/** @example groundFields(text, passages, [{ name: "author", value: "Ann Lee", basis: "json-ld", key: "author.name" }]) */
export function groundFields(
  text: string,
  passages: readonly ReadPassage[],
  proposals: readonly Proposal[],
): ReadField[] {
  const blocks = passages.map(({ span }) => ({
    span,
    words: text.slice(span.start, span.end).replace(/\s/g, " "),
    blankLinesBefore: 1,
    hasTrailingSpace: false,
  }));
  const grounded = proposals.flatMap(({ name, value }): ReadField[] => {
    const span = findWords(text, passages, name, value);
    if (span === null) return [];
    const words = text.slice(span.start, span.end).replace(/\s+/gu, " ");
    return [{ name, value: name === "published" ? value : words, basis: "passage", span }];
  });
  const said = readFields(
    text,
    blocks,
    passages.map(({ kind }) => kind),
  );
  const supplied = proposals.map((proposal): ReadField => ({ ...proposal, span: null }));
  const all = [...grounded, ...said, ...supplied];
  return all.filter((field, index) => all.findIndex(({ name }) => name === field.name) === index);
}

function findWords(
  text: string,
  passages: readonly ReadPassage[],
  name: FieldName,
  value: string,
): TextSpan | null {
  const shape = name === "published" ? dateAsWritten(value) : asWritten(value);
  if (shape === null) return null;
  const body = passages.filter(({ kind }) => kind !== "boilerplate");
  const ends = new Set([...body.slice(0, ENDS), ...body.slice(-ENDS)]);
  for (const place of PLACES[name]) {
    for (const passage of passages) {
      if (passage.kind !== place || (place === "paragraph" && !ends.has(passage))) continue;
      const found = shape.exec(text.slice(passage.span.start, passage.span.end));
      if (found === null || (name === "title" && !isWhole(found[0], passage.span))) continue;
      const start = passage.span.start + found.index;
      return textSpan(start, start + found[0].length);
    }
  }
  return null;
}

/** A title that is only a part of a heading is another title. */
function isWhole(words: string, { start, end }: TextSpan): boolean {
  return words.length >= (end - start) * 0.9;
}

/** The same words, whatever their case, white space and quotation marks, not within longer ones. */
function asWritten(value: string): RegExp | null {
  const words = value
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
        .replace(/[‘’']/gu, "[‘’']")
        .replace(/["“”]/gu, '["“”]'),
    );
  if (words.join("") === "") return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, "iu");
}
