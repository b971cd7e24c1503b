/**
 * A quotation whose words are not all the source's: aligned with the likeliest places, and what differs is named. Whether a
 * place counts as found is the only question that likeness answers here.
 */

import { sliceText } from "#lib/text/span.ts";
import { align, type Step } from "./align.ts";
import { type Change, readChanges } from "./change.ts";
import { nearPlaces } from "./near-places.ts";
import { isNegation, opposes } from "./negation.ts";
import { cutCompound } from "./occurrences.ts";
import type { Part, Quotation } from "./parse-quotation.ts";
import { type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";
import { addedNegations } from "./read-glossed.ts";
import { isBetter, type Piece, type Reading } from "./reading.ts";
import { leastShare, shareOf, sharesEnough } from "./share-of.ts";

/** More left out than this, in characters, is no omission within a quotation but two quotations joined. */
const LONGEST_OMISSION = 200;

type Aligned = {
  readonly steps: readonly Step[];
  readonly range: WordRange;
  readonly share: number;
  readonly reading: Reading;
};

/** The best place of the source with its differences, `altered` or `stitched`; `null` where no place is near enough. */
export function readNear(quotation: Quotation, source: QuotableSource): Reading | null {
  let behind = 0;
  const found: Aligned[] = [];
  for (const part of quotation.parts) {
    const aligned = bestPlace(quotation, part, source, quotation.parts.length > 1 ? behind : 0);
    if (!aligned) return null;
    behind = aligned.range.to;
    found.push(aligned);
  }
  const readings = found.map((aligned) => aligned.reading);
  const [only] = readings;
  if (!only) return null;
  if (readings.length === 1) return only;
  return {
    verdict: readings.some((reading) => reading.verdict === "stitched") ? "stitched" : "altered",
    pieces: readings.flatMap((reading) => reading.pieces),
    changes: readings.flatMap((reading) => reading.changes),
    isDisclosed: quotation.hasBrackets,
    share: readings.reduce((sum, reading) => sum + reading.share, 0) / readings.length,
  };
}

function bestPlace(quotation: Quotation, part: Part, source: QuotableSource, behind: number): Aligned | null {
  let best: Aligned | null = null;
  for (const place of nearPlaces(part.words, source)) {
    const from = Math.max(place.from, behind);
    if (from >= place.to) continue;
    const aligned = alignAt(quotation, part, source, { from, to: place.to });
    if (aligned && (best === null || isBetter(aligned.reading, best.reading))) best = aligned;
  }
  return best;
}

function alignAt(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  window: WordRange,
): Aligned | null {
  const there = source.words.slice(window.from, window.to);
  if (!sharesEnough(part.words, there)) return null;
  const steps = align(part.words, there);
  const paired = steps.flatMap((step) => (step.quote !== null && step.source !== null ? [step.source] : []));
  const [first, last] = [paired[0], paired[paired.length - 1]];
  const share = shareOf(part.words, there, steps);
  if (first === undefined || last === undefined || share < leastShare(part.words)) return null;
  const range = { from: window.from + first, to: window.from + last + 1 };
  if (isScattered(part, range, steps)) return null;
  const side = { lowerCased: source.lowerCased };
  const changes = [
    ...readChanges(
      steps,
      { ...side, text: quotation.text, words: part.words },
      { ...side, text: source.text, words: there },
    ),
    ...cutChanges(source, range),
    ...addedNegations(quotation, part),
  ];
  const pieces = piecesOf(steps, source, window.from);
  const reading: Reading = {
    verdict: pieces.length > 1 ? "stitched" : "altered",
    pieces: pieces.length > 1 ? pieces : [{ source, range }],
    changes,
    isDisclosed: quotation.hasBrackets,
    share,
  };
  return { steps, range, share, reading };
}

/** Words picked from a stretch far longer than the quotation, with others between, are no quotation of it. */
function isScattered(part: Part, range: WordRange, steps: readonly Step[]): boolean {
  const isLong = range.to - range.from > part.words.length * 2 + 8;
  return isLong && steps.some((step) => step.quote !== null && !step.isMatch);
}

/** A compound whose sense turns by what the quotation leaves off it. */
function cutChanges(source: QuotableSource, range: WordRange): Change[] {
  const compound = cutCompound(source, range);
  if (compound === null) return [];
  const [first = "", last = ""] = compound.toLowerCase().split(/[-‐‑]/u);
  const [off, kept] = opposes(first) ? [first, last] : [last, first];
  const turns = off === "non" || off === "anti" || off === "un" || isNegation(off);
  return [{ kind: turns ? "negation" : "omission", source: compound, quote: kept }];
}

/** Cuts the aligned stretch where a whole sentence, or some 200 characters, were left out without a mark. */
function piecesOf(steps: readonly Step[], source: QuotableSource, base: number): Piece[] {
  const indices = steps.flatMap((step) =>
    step.quote !== null && step.source !== null ? [base + step.source] : [],
  );
  const pieces: Piece[] = [];
  let from = indices[0];
  indices.forEach((index, at) => {
    const next = indices[at + 1];
    if (from === undefined || (next !== undefined && !isCut(source, index, next))) return;
    pieces.push({ source, range: { from, to: index + 1 } });
    from = next;
  });
  return pieces;
}

/** Whether too much is left out between two words of a source for the quotation to be of one place. */
export function isCut(source: QuotableSource, word: number, next: number): boolean {
  if (next - word <= 1) return false;
  const start = spanOf(source, { from: word, to: word + 1 }).end;
  const end = spanOf(source, { from: next, to: next + 1 }).start;
  if (end - start > LONGEST_OMISSION) return true;
  return source.sentences.some(
    (sentence) =>
      sentence.start >= start &&
      sentence.start + sliceText(source.text, sentence).trimEnd().length <= end &&
      sentence.end > sentence.start,
  );
}
