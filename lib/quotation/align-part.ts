/**
 * A part of a quotation laid over a stretch of a source: what stands there, what differs, and whether the stretch is the
 * place at all.
 */

import { sliceText } from "#lib/text/span.ts";
import { addedNegations } from "./added-negations.ts";
import { align, type Step } from "./align.ts";
import { type Change, readChanges } from "./change.ts";
import { cutIntoPieces } from "./cut.ts";
import { cutChanges } from "./cut-changes.ts";
import type { Part, Quotation } from "./parse-quotation.ts";
import { agreeInPoints } from "./points.ts";
import type { QuotableSource, WordRange } from "./quotable-source.ts";
import type { Reading } from "./reading.ts";
import { isFound, mayHold, sharedWeight, shareOf } from "./share-of.ts";

/**
 * The reading of a part at a stretch; `null` where it is not the place, or cannot hold more than `least` of the part.
 *
 * @param window words of the source, more than the part has.
 */
export function alignPart(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  window: WordRange,
  least: number,
): Reading | null {
  const there = source.words.slice(window.from, window.to);
  if (!mayHold(sharedWeight(part.words, there), least)) return null;
  const steps = align(part.words, there).map((step) =>
    isSameWord(step, quotation, part, source, there) ? step : { ...step, isMatch: false },
  );
  const paired = steps.flatMap((step) =>
    step.quote !== null && step.source !== null ? [window.from + step.source] : [],
  );
  const [first, last] = [paired[0], paired[paired.length - 1]];
  const share = shareOf(part.words, there, steps);
  if (first === undefined || last === undefined || !isFound(part.words, steps, share)) return null;
  const range = { from: first, to: last + 1 };
  if (isScattered(part, range, steps)) return null;
  const pieces = cutIntoPieces(source, paired);
  return {
    verdict: pieces.length > 1 ? "stitched" : "altered",
    pieces: pieces.length > 1 ? pieces : [{ source, range }],
    changes: changesIn(quotation, part, source, there, steps, range),
    isDisclosed: quotation.hasBrackets,
    share,
    held: steps.filter((step) => step.isMatch).length / part.words.length,
  };
}

function changesIn(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  there: QuotableSource["words"],
  steps: readonly Step[],
  range: WordRange,
): Change[] {
  const { lowerCased } = source;
  return [
    ...readChanges(
      steps,
      { lowerCased, text: quotation.text, words: part.words },
      { lowerCased, text: source.text, words: there },
    ),
    ...cutChanges(source, range),
    ...addedNegations(quotation, part),
  ];
}

/** Two of the same letters are another word where their vowel points say so. */
function isSameWord(
  step: Step,
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  there: QuotableSource["words"],
): boolean {
  const [quoted, written] = [part.words[step.quote ?? -1], there[step.source ?? -1]];
  if (!step.isMatch || !quoted || !written) return step.isMatch;
  return agreeInPoints(sliceText(quotation.text, quoted.span), sliceText(source.text, written.span));
}

/** Words picked from a stretch far longer than the quotation, with others between, are no quotation of it. */
function isScattered(part: Part, range: WordRange, steps: readonly Step[]): boolean {
  const isLong = range.to - range.from > part.words.length * 2 + 8;
  return isLong && steps.some((step) => step.quote !== null && !step.isMatch);
}
