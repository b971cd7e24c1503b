/**
 * A quotation whose words are all the source's, in one stretch or with marked omissions between.
 */

import { sliceText } from "#lib/text/span.ts";
import { addedNegations } from "./added-negations.ts";
import type { Change } from "./change.ts";
import { closestChain } from "./closest-chain.ts";
import { occurrences } from "./occurrences.ts";
import { type Part, type Quotation, withoutOmissions } from "./parse-quotation.ts";
import { passageOf, type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";
import type { Reading } from "./reading.ts";
import { typography } from "./typography.ts";
import { readWords } from "./word.ts";

/** Fewer words than this, cut out of their sentence, stand in many places. */
const TELLING = 3;

/** Every place where the whole quotation stands as it is, marks and brackets aside; in the order of the source. */
export function readWhole(quotation: Quotation, source: QuotableSource): Reading[] {
  const whole = withoutOmissions(quotation);
  return placesOf(quotation, whole, source).map((range) => {
    const isVerbatim = standsAt(quotation, whole, source, range);
    return {
      verdict: isVerbatim ? "verbatim" : "typographic",
      pieces: [{ source, range }],
      changes: isVerbatim ? [] : typography(quotation, whole, source, range),
      isDisclosed: quotation.hasBrackets,
      share: 1,
      held: 1,
    };
  });
}

/** The quotation's parts in order within the source, as close together as they stand; `null` where they do not. */
export function readElided(quotation: Quotation, source: QuotableSource): Reading | null {
  const { parts } = quotation;
  if (parts.length < 2) return null;
  const chain = closestChain(parts.map((part) => placesOf(quotation, part, source)));
  if (chain === null || !areTelling(chain, source)) return null;
  const changes = parts.flatMap((part, index) => {
    const range = chain[index];
    return range
      ? [...leftOut(source, chain[index - 1], range), ...typography(quotation, part, source, range)]
      : [];
  });
  return {
    verdict: "elided",
    pieces: chain.map((range) => ({ source, range })),
    changes,
    isDisclosed: quotation.hasBrackets,
    share: 1,
    held: 1,
  };
}

/** What a marked omission leaves out. */
function leftOut(source: QuotableSource, last: WordRange | undefined, next: WordRange): Change[] {
  if (!last || next.from <= last.to) return [];
  const words = sliceText(source.text, spanOf(source, { from: last.to, to: next.from }));
  return [{ kind: "omission", source: words, quote: "…" }];
}

/** A part of one or two words shows where it comes from only beside a longer one of the same passage. */
function areTelling(chain: readonly WordRange[], source: QuotableSource): boolean {
  const isLong = (range: WordRange | undefined) => range !== undefined && range.to - range.from >= TELLING;
  if (!chain.some(isLong)) return false;
  return chain.every((range, index) => {
    const beside = [chain[index - 1], chain[index + 1]].filter((other) => other !== undefined);
    return isLong(range) || beside.some((other) => passageOf(source, other) === passageOf(source, range));
  });
}

/**
 * Where a part stands: without what it has in brackets, or with it where the source has those words too. A bracket that adds
 * a "not" adds no gloss.
 */
function placesOf(quotation: Quotation, part: Part, source: QuotableSource): WordRange[] {
  const without =
    addedNegations(quotation, part).length > 0 ? [] : occurrences(part.words, source, quotation.text);
  if (without.length > 0 || part.glosses.length === 0) return without;
  const unbracketed = quotation.text.replace(/[[\]]/gu, " ");
  return occurrences(readWords(unbracketed, part.span), source, unbracketed);
}

/** Whether the source has the quotation's very characters there, its outer marks included. */
function standsAt(quotation: Quotation, whole: Part, source: QuotableSource, range: WordRange): boolean {
  const first = whole.words[0];
  if (!first || quotation.hasBrackets) return false;
  const at = spanOf(source, range).start;
  const core = sliceText(quotation.text, quotation.core);
  if (source.text.startsWith(core, at - (first.span.start - quotation.core.start))) return true;
  const given = quotation.text.trim();
  const lead = first.span.start - quotation.text.indexOf(given);
  return source.text.startsWith(given, at - lead);
}
