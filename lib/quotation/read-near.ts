/**
 * A quotation whose words are not all the source's: aligned with the likeliest places, and what differs is named. Whether a
 * place counts as found is the only question that likeness answers here.
 */

import { alignPart } from "./align-part.ts";
import { nearPlaces } from "./near-places.ts";
import type { Part, Quotation } from "./parse-quotation.ts";
import type { QuotableSource } from "./quotable-source.ts";
import { isBetter, type Reading } from "./reading.ts";

/**
 * The best place of the source with its differences, `altered` or `stitched`; `null` where no place is near enough.
 *
 * @param least a share that another source already holds: places that cannot hold as much are not aligned. For a quotation
 * with marked omissions it is not used.
 */
export function readNear(quotation: Quotation, source: QuotableSource, least = 0): Reading | null {
  const [only, ...more] = quotation.parts;
  if (only && more.length === 0) return bestPlace(quotation, only, source, 0, least);
  let behind = 0;
  const readings: Reading[] = [];
  for (const part of quotation.parts) {
    const reading = bestPlace(quotation, part, source, behind, 0);
    if (!reading) return null;
    behind = reading.pieces.at(-1)?.range.to ?? behind;
    readings.push(reading);
  }
  return readings.length === 0 ? null : inOrder(quotation, readings);
}

/** The parts of an elided quotation, one behind another. */
function inOrder(quotation: Quotation, readings: readonly Reading[]): Reading {
  const mean = (of: "share" | "held") =>
    readings.reduce((sum, reading) => sum + reading[of], 0) / readings.length;
  return {
    verdict: readings.some((reading) => reading.verdict === "stitched") ? "stitched" : "altered",
    pieces: readings.flatMap((reading) => reading.pieces),
    changes: readings.flatMap((reading) => reading.changes),
    isDisclosed: quotation.hasBrackets,
    share: mean("share"),
    held: mean("held"),
  };
}

function bestPlace(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  behind: number,
  least: number,
): Reading | null {
  let best: Reading | null = null;
  for (const place of nearPlaces(part.words, source)) {
    const from = Math.max(place.from, behind);
    if (from >= place.to) continue;
    const atLeast = Math.max(least, best?.share ?? 0);
    const reading = alignPart(quotation, part, source, { from, to: place.to }, atLeast);
    if (reading && (best === null || isBetter(reading, best))) best = reading;
  }
  return best;
}
