/**
 * Splits what is too long, or too repetitive, for one passage: a search index holds only so many positions.
 */

import { countFitting } from "#lib/text/lexemes.ts";
import { sentences } from "#lib/text/sentences.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

/**
 * The span itself where it fits; else spans that do, without the white space between them, split behind the last whole
 * sentence that fits, or behind the last word where one sentence alone does not.
 *
 * @example splitLong("It rained.", textSpan(0, 10)) // [0–10]
 */
export function splitLong(text: string, span: TextSpan): TextSpan[] {
  const pieces: TextSpan[] = [];
  let rest = span;
  for (;;) {
    const tokens = tokenize(text.slice(rest.start, rest.end));
    const firstBeyond = tokens[countFitting(tokens)];
    if (firstBeyond === undefined) return [...pieces, rest];
    const limit = rest.start + firstBeyond.span.start;
    const ends = sentences(text, rest).map((sentence) => sentence.end);
    const end = ends.findLast((at) => at <= limit) ?? limit;
    pieces.push(trimmed(text, rest.start, end));
    rest = trimmed(text, end, rest.end);
  }
}

function trimmed(text: string, start: number, end: number): TextSpan {
  const words = text.slice(start, end);
  return textSpan(
    start + words.length - words.trimStart().length,
    end - words.length + words.trimEnd().length,
  );
}
