/**
 * What a source puts between quotation marks, and the sentences that its quotations hold together.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** Quoted words shorter than this are names and terms, not speech. */
const FEWEST_WORDS = 5;

/** The words between quotation marks in a passage, without the marks; a mark that is not closed holds to the passage's end. */
export function quotedStretches(text: string, passage: TextSpan): TextSpan[] {
  const words = text.slice(passage.start, passage.end);
  return Array.from(words.matchAll(/“([^”]*)(?:”|$)|"([^"]*)"|«([^»]*)»/gu)).flatMap((match) => {
    const inside = match[1] ?? match[2] ?? match[3] ?? "";
    const start = passage.start + match.index + 1;
    return inside.trim().split(/\s+/u).length >= FEWEST_WORDS ? [textSpan(start, start + inside.length)] : [];
  });
}

/** Sentences within one quotation belong to the sentence that opens it: the attribution may stand at either end. */
export function joinedByQuotes(spans: readonly TextSpan[], quoted: readonly TextSpan[]): TextSpan[] {
  const joined: TextSpan[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    const isInside = last && quoted.some((stretch) => stretch.start < span.start && span.start < stretch.end);
    if (last && isInside) joined[joined.length - 1] = textSpan(last.start, span.end);
    else joined.push(span);
  }
  return joined;
}
