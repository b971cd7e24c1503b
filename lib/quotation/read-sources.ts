/**
 * What all sources make of a quotation's words, and which of them is to be believed: the better verdict, then the larger
 * share. Who speaks is asked elsewhere.
 */

import type { Quotation } from "./parse-quotation.ts";
import type { QuotableSource } from "./quotable-source.ts";
import { readElided, readWhole } from "./read-exact.ts";
import { readGlossed } from "./read-glossed.ts";
import { readNear } from "./read-near.ts";
import { readStitched } from "./read-stitched.ts";
import { isBetter, isExact, type Reading } from "./reading.ts";

/** Pieces of several places explain a quotation better than one altered place only if they hold so many words more. */
const MORE_HELD = 2;

export type SourceReadings = {
  /** `null` where no source has it. */
  readonly best: Reading | null;
  /** All readings, in the order of the sources. */
  readonly readings: readonly Reading[];
};

/** Reads a quotation in every source. Sources of which nothing could be shown are not aligned. */
export function readSources(quotation: Quotation, sources: readonly QuotableSource[]): SourceReadings {
  const found = new Map(sources.map((source) => [source, readWords(quotation, source)]));
  const exact = [...found.values()].flat().filter(isExact);
  const works = new Set(exact.map((reading) => reading.pieces[0]?.source.work));
  let best = bestOf([...found.values()].flat());
  for (const source of sources) {
    const isWitness = source.work !== null && works.has(source.work);
    if (found.get(source)?.length || (exact.length > 0 && !isWitness)) continue;
    const isOther = source.work === null || source.work !== best?.pieces[0]?.source.work;
    const near = readNear(quotation, source, isOther ? (best?.share ?? 0) : 0);
    if (near) found.set(source, [near]);
    best = bestOf([...(best ? [best] : []), ...(near ? [near] : [])]);
  }
  const readings = [...found.values()].flat();
  best = bestOf(readings);
  const stitched = exact.length > 0 ? null : readStitched(quotation, sources);
  return { best: preferred(best, stitched, quotation), readings };
}

/** All readings of one source that have the words and share its best verdict; empty where the words are not all its own. */
function readWords(quotation: Quotation, source: QuotableSource): Reading[] {
  const glossed = readGlossed(quotation, source);
  if (glossed) return [glossed];
  const whole = readWhole(quotation, source);
  const verbatim = whole.filter((reading) => reading.verdict === "verbatim");
  if (whole.length > 0) return verbatim.length > 0 ? verbatim : whole;
  const elided = readElided(quotation, source);
  return elided ? [elided] : [];
}

function bestOf(readings: readonly Reading[]): Reading | null {
  return readings.reduce<Reading | null>(
    (chosen, reading) => (chosen && !isBetter(reading, chosen) ? chosen : reading),
    null,
  );
}

function preferred(best: Reading | null, stitched: Reading | null, quotation: Quotation): Reading | null {
  if (best === null || stitched === null) return best ?? stitched;
  const words = quotation.parts.reduce((sum, part) => sum + part.words.length, 0);
  return (stitched.held - best.held) * words >= MORE_HELD - 0.5 ? stitched : best;
}
