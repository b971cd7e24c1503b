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
  const tokens = tokenize(text, span);
  let next = countFitting(tokens);
  if (next === tokens.length) return [span];
  const ends = sentences(text, span).map((sentence) => sentence.end);
  const pieces: TextSpan[] = [];
  let start = span.start;
  let sentence = 0;
  for (let beyond = tokens[next]; beyond !== undefined; beyond = tokens[next]) {
    const limit = beyond.span.start;
    while ((ends[sentence + 1] ?? Number.POSITIVE_INFINITY) <= limit) sentence += 1;
    const whole = ends[sentence] ?? limit;
    const end = whole > start && whole <= limit ? whole : limit;
    pieces.push(trimmed(text, start, end));
    start = end;
    while ((tokens[next - 1]?.span.start ?? 0) >= end) next -= 1;
    next += countFitting(tokens, next);
  }
  return [...pieces, trimmed(text, start, span.end)];
}

function trimmed(text: string, start: number, end: number): TextSpan {
  const words = text.slice(start, end);
  return textSpan(
    start + words.length - words.trimStart().length,
    end - words.length + words.trimEnd().length,
  );
}
