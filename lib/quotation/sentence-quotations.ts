/**
 * The quotations of a paragraph, each with the sentence in which it stands and the attribution that this sentence gives.
 */

import { sentences } from "#lib/text/sentences.ts";
import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import { type Attribution, findAttribution } from "./find-attribution.ts";
import type { Marked } from "./quotation-marks.ts";

export type SentenceQuotation = {
  readonly span: TextSpan;
  readonly text: string;
  readonly sentence: TextSpan;
  readonly attribution: Attribution | null;
};

/** In code units on either side of a quotation. */
const REACH = 600;

/**
 * @param block the paragraph; `marked` what stands between quotation marks in it, in order.
 * @example sentenceQuotations(draft, block, markedIn(draft, block).found)
 */
export function sentenceQuotations(
  draft: string,
  block: TextSpan,
  marked: readonly Marked[],
): SentenceQuotation[] {
  const spans = marked.map(({ span }) => span);
  const whole = joined(sentences(draft, block), spans);
  let [at, first] = [0, 0];
  return marked.flatMap(({ span, words }) => {
    while ((whole[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    const sentence = around(span, whole[at] ?? block);
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) first += 1;
    const near = [span];
    for (let next = first; (spans[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next += 1)
      if (spans[next] !== span) near.push(spans[next] ?? span);
    const text = sliceText(draft, words).replace(/\s*\n\s*/gu, " ");
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return [{ span, text, sentence, attribution: findAttribution(draft, sentence, near) }];
  });
}

/** Of an endless sentence only what stands near: an attribution stands beside its quotation. */
function around(span: TextSpan, sentence: TextSpan): TextSpan {
  return textSpan(Math.max(sentence.start, span.start - REACH), Math.min(sentence.end, span.end + REACH));
}

/** Sentences that one quotation holds together are one: the attribution may stand at either end. */
function joined(spans: readonly TextSpan[], quoted: readonly TextSpan[]): TextSpan[] {
  const whole: TextSpan[] = [];
  let at = 0;
  for (const span of spans) {
    const last = whole.at(-1);
    while ((quoted[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    const isInside = (quoted[at]?.start ?? Number.POSITIVE_INFINITY) < span.start;
    if (last && isInside) whole[whole.length - 1] = textSpan(last.start, span.end);
    else whole.push(span);
  }
  return whole;
}
