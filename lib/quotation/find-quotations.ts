/**
 * The quotations of a draft, by their marks, each with the attribution that its sentence gives. Whether they are right is
 * for the judge.
 */

import { overlaps, sliceText, type TextSpan } from "#lib/text/span.ts";
import { blockQuotation } from "./block-quotation.ts";
import { draftBlocks } from "./draft-blocks.ts";
import type { Attribution } from "./find-attribution.ts";
import { namedBefore } from "./named-before.ts";
import { type Marked, markedIn } from "./quotation-marks.ts";
import { sentenceQuotations } from "./sentence-quotations.ts";

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
  const full = new Map<string, string>();
  for (const block of draftBlocks(draft)) {
    if (block.kind === "block-quote") {
      const quotation: DraftQuotation = blockQuotation(draft, block.span, introduced);
      if (quotation.text !== "") quotations.push(quotation);
      last = quotation.attribution ?? last;
      continue;
    }
    const marked = markedIn(draft, block.span);
    unclosed.push(...marked.unclosed);
    for (const one of sentenceQuotations(draft, block.span, marked.found)) {
      const isPronoun =
        one.attribution === null && PRONOUN_SAYS.test(outside(draft, one.sentence, marked.found));
      const meant: Attribution | null = isPronoun
        ? (last ?? namedBefore(draft, block.span, one.sentence))
        : null;
      const quotation: DraftQuotation = isPronoun ? { ...one, attribution: meant } : one;
      const named: DraftQuotation = { ...quotation, attribution: inFull(quotation.attribution, full) };
      last = named.attribution ?? last;
      quotations.push(named);
    }
    introduced = sliceText(draft, block.span).endsWith(":") ? block.span : null;
  }
  return { quotations, unclosed };
}

/** A name of one word is short for the last of several that ended with it: "the Journal", "Azizi". */
function inFull(attribution: Attribution | null, full: Map<string, string>): Attribution | null {
  if (attribution === null) return null;
  const words = attribution.name.split(/\s+/u);
  const [last = ""] = words.slice(-1);
  if (words.length > 1) full.set(last, attribution.name);
  return { ...attribution, name: full.get(last) ?? attribution.name };
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
