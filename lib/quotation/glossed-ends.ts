/**
 * Where a quotation with a bracket at its end begins and ends in the source: what the bracket replaces belongs to it.
 */

import { sliceText, textSpan } from "#lib/text/span.ts";
import type { Part } from "./parse-quotation.ts";
import type { QuotableSource, WordRange } from "./quotable-source.ts";

/** Words that a bracket at an end of the quotation replaces, where they stand there in the source. */
const PRONOUN =
  /^(?:he|she|it|they|we|i|you|him|her|them|us|me|his|hers|its|their|theirs|our|this|that|these|those)$/u;

/** A bracket that opens the quotation replaces what stands before its words in the same clause. */
export function beginsBefore(part: Part, source: QuotableSource, first: WordRange): number {
  const opening = part.glosses.filter((gloss) => gloss.before === 0);
  const before = source.words[first.from - 1];
  const next = source.words[first.from];
  if (opening.length === 0 || !before || !next) return first.from;
  const isSameClause = /^\s+$/u.test(source.text.slice(before.span.end, next.span.start));
  const isReplaced =
    PRONOUN.test(before.key) || opening.some((gloss) => gloss.words.some((word) => word.key === before.key));
  if (!isSameClause || !(isReplaced || /^\p{Ll}/u.test(sliceText(source.text, next.span)))) return first.from;
  return isReplaced && PRONOUN.test(before.key) ? first.from - 1 : startOfName(source, first.from - 1);
}

/** Back over the capitalised words that make up a name with its titles. */
function startOfName(source: QuotableSource, last: number): number {
  let from = last;
  const isCapital = (index: number) =>
    /^\p{Lu}/u.test(sliceText(source.text, source.words[index]?.span ?? textSpan(0, 0)));
  while (from > 0 && isCapital(from) && isCapital(from - 1) && last - from < 5) from -= 1;
  return from;
}

/** The same for a bracket that closes the quotation, in the place of a pronoun. */
export function endsBehind(part: Part, source: QuotableSource, last: WordRange): number {
  const isClosing = part.glosses.some((gloss) => gloss.before === part.words.length);
  const next = source.words[last.to];
  return isClosing && next && PRONOUN.test(next.key) ? last.to + 1 : last.to;
}
