/**
 * Numbers that a draft gives beside a quotation, held against the source: what nowhere stands in it is worth a look. It does
 * not compute: "a dozen" and "12" differ.
 */

import { overlaps, sliceText, type TextSpan } from "#lib/text/span.ts";
import type { QuotableSource } from "./quotable-source.ts";
import { readWords } from "./word.ts";

export type NumberDifference = {
  readonly draft: string;
  readonly span: TextSpan;
  /** The numbers of the passage that was quoted. */
  readonly source: readonly string[];
};

/**
 * @param quoted the quotations in the sentence: their own numbers are for the judge.
 * @param passage the passage of the source that was quoted.
 * @example numberDifferences("In 2016 he said “no.”", sentence, quoted, source, passage)[0]?.draft // "2016"
 */
export function numberDifferences(
  draft: string,
  sentence: TextSpan,
  quoted: readonly TextSpan[],
  source: QuotableSource,
  passage: TextSpan,
): NumberDifference[] {
  const there = readWords(source.text, passage).filter((word) => word.isNumber);
  if (there.length === 0) return [];
  const numbers = there.map((word) => sliceText(source.text, word.span));
  return readWords(draft, sentence)
    .filter((word) => word.isNumber && !quoted.some((span) => overlaps(span, word.span)))
    .filter((word) => !source.places.has(word.key))
    .map((word) => ({ draft: sliceText(draft, word.span), span: word.span, source: numbers }));
}
