/**
 * The quotations of a draft, by their marks, each with the attribution that its sentence gives. Whether they are right is
 * for the judge.
 */

import { sentences } from "#lib/text/sentences.ts";
import { overlaps, sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import { blockQuotation } from "./block-quotation.ts";
import { type Block, draftBlocks } from "./draft-blocks.ts";
import { type Attribution, findAttribution } from "./find-attribution.ts";
import { namedBefore } from "./named-before.ts";
import { type Marked, markedIn } from "./quotation-marks.ts";

export type DraftQuotation = {
  /** In the draft, with its marks (code units). */
  readonly span: TextSpan;
  /** The words as quoted, without marks, a block quote without its `>`. */
  readonly text: string;
  /** The sentence in which it stands. */
  readonly sentence: TextSpan;
  readonly attribution: Attribution | null;
};

export type DraftQuotations = {
  readonly quotations: readonly DraftQuotation[];
  /** Where a mark opens that nothing closes. */
  readonly unclosed: readonly number[];
};

/** In code units on either side of a quotation. */
const REACH = 600;

const PRONOUN_SAYS =
  /(?:^|[^\p{L}])(?:[Hh]e|[Ss]he)\s+(?:\p{L}+\s+)?(?:said|says|added|adds|wrote|warned|noted|told)|(?:said|says|added)\s+(?:he|she)(?!\p{L})/u;

/**
 * All quotations in the order of the draft. "He said" is whoever was last named as speaking.
 *
 * @example findQuotations("“It rained,” said Ann Lee.").quotations[0]?.attribution?.name // "Ann Lee"
 */
export function findQuotations(draft: string): DraftQuotations {
  const quotations: DraftQuotation[] = [];
  const unclosed: number[] = [];
  let last: Attribution | null = null;
  let introduced: TextSpan | null = null;
  for (const block of draftBlocks(draft)) {
    if (block.kind === "block-quote") {
      const quotation: DraftQuotation = blockQuotation(draft, block.span, introduced);
      if (quotation.text !== "") quotations.push(quotation);
      last = quotation.attribution ?? last;
      continue;
    }
    const marked = markedIn(draft, block.span);
    unclosed.push(...marked.unclosed);
    for (const one of inSentences(draft, block, marked.found)) {
      const isPronoun =
        one.attribution === null && PRONOUN_SAYS.test(outside(draft, one.sentence, marked.found));
      const meant: Attribution | null = isPronoun
        ? (last ?? namedBefore(draft, block.span, one.sentence))
        : null;
      const quotation: DraftQuotation = isPronoun ? { ...one, attribution: meant } : one;
      last = quotation.attribution ?? last;
      quotations.push(quotation);
    }
    introduced = sliceText(draft, block.span).endsWith(":") ? block.span : null;
  }
  return { quotations, unclosed };
}

function inSentences(draft: string, block: Block, marked: readonly Marked[]): DraftQuotation[] {
  const spans = marked.map(({ span }) => span);
  const whole = joined(sentences(draft, block.span), spans);
  let [at, first] = [0, 0];
  return marked.flatMap(({ span, words }) => {
    while ((whole[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    const sentence = around(span, whole[at] ?? block.span);
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

function outside(draft: string, sentence: TextSpan, marked: readonly Marked[]): string {
  let words = sliceText(draft, sentence);
  for (const { span } of marked) {
    if (!overlaps(span, sentence)) continue;
    const from = Math.max(0, span.start - sentence.start);
    const to = Math.max(from, Math.min(words.length, span.end - sentence.start));
    words = words.slice(0, from) + " ".repeat(to - from) + words.slice(to);
  }
  return words;
}
