/**
 * How a quotation writes otherwise what a source has word for word: quotation marks, dashes, spaces, capitals, brackets.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import type { Part, Quotation } from "./parse-quotation.ts";
import { type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";

/**
 * The differences of writing, word by word where both sides have as many, else as one. Empty where only what stands around
 * the words differs.
 */
export function typography(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  range: WordRange,
): Change[] {
  const last = part.words[part.words.length - 1];
  const first = part.words[0];
  if (!first || !last) return [];
  const quoted = withBrackets(quotation, textSpan(first.span.start, last.span.end));
  const written = sliceText(source.text, spanOf(source, range));
  const [ours, theirs] = [quoted.split(/\s+/u), written.split(/\s+/u)];
  if (quoted === written) return [];
  if (ours.length !== theirs.length) return [{ kind: "typography", source: written, quote: quoted }];
  const changes = ours.flatMap((quote, index): Change[] => {
    const word = theirs[index] ?? "";
    return quote === word ? [] : [{ kind: "typography", source: word, quote }];
  });
  return changes.length > 0 ? changes : [{ kind: "typography", source: written, quote: quoted }];
}

/** The quotation's words with the brackets that touch them. */
function withBrackets({ text }: Quotation, words: TextSpan): string {
  const start = text.charAt(words.start - 1) === "[" ? words.start - 1 : words.start;
  const end = text.charAt(words.end) === "]" ? words.end + 1 : words.end;
  return sliceText(text, textSpan(start, end));
}
