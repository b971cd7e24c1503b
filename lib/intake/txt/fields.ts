/**
 * What a plain text says of itself: title, author, publisher and date, each with the words that say it. What the text
 * does not say is absent; nothing is inferred from the file's name.
 */

import type { FieldName, PassageKind, ReadField } from "#lib/intake/document.ts";
import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Block } from "./blocks.ts";
import { readDateLine } from "./date-line.ts";

/** "By Ann Lee, WSJ": who wrote it, and for whom. */
const BYLINE = /^(?:by )?(?<author>[^,]+)(?:, (?<publisher>.+))?$/iu;

/** "ERBIL (Kurdistan24) –": where a report was written, and for whom. */
const PLACE_AND_PUBLISHER = /^\p{Lu}{2}[\p{Lu} .,'’-]*\((?<publisher>[^)]{2,40})\)\s*[–—-]\s/u;

/** A notice that names its publisher: "… editorial policies of TRT World." */
const NOTICE = /\b(?:editorial polic(?:y|ies)|views|opinions) of (?<publisher>\p{Lu}[^.,;]{1,40})\.$/u;

/**
 * The fields that the blocks show, at most one of each name: the first that is found.
 *
 * @example readFields(text, blocks, kinds) // [{ name: "title", value: "A Title", span: … }]
 */
export function readFields(
  text: string,
  blocks: readonly Block[],
  kinds: readonly PassageKind[],
): ReadField[] {
  const found: { name: FieldName; span: TextSpan; value?: string }[] = [];
  blocks.forEach((block, index) => {
    const take = (name: FieldName, words: string | undefined) => {
      if (words !== undefined) found.push({ name, span: spanOf(block, words) });
    };
    const kind = kinds[index];
    if (kind === "title") take("title", block.words);
    if (kind === "byline") {
      const groups = BYLINE.exec(block.words)?.groups;
      take("author", groups?.author);
      take("publisher", groups?.publisher);
    }
    if (kind === "dateline") {
      const date = readDateLine(block.words);
      if (date)
        found.push({
          name: "published",
          span: spanOf(block, block.words.slice(date.start, date.end)),
          value: date.edtf,
        });
    }
    if (kind === "paragraph") take("publisher", PLACE_AND_PUBLISHER.exec(block.words)?.groups?.publisher);
    if (kind === "boilerplate") take("publisher", NOTICE.exec(block.words)?.groups?.publisher);
  });
  const first = found.filter(
    (field, index) => found.findIndex((other) => other.name === field.name) === index,
  );
  return first.map(({ name, span, value }) => ({
    name,
    basis: "passage",
    span,
    value: value ?? sliceText(text, span).replace(/\s+/gu, " "),
  }));
}

function spanOf(block: Block, words: string): TextSpan {
  const start = block.span.start + block.words.lastIndexOf(words);
  return textSpan(start, start + words.length);
}
