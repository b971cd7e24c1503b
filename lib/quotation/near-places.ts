/**
 * Where in a source a quotation may come from when its words are not all there: each shared word votes for the place where
 * the quotation would begin, a rare word more than a common one.
 */

import type { QuotableSource, WordRange } from "./quotable-source.ts";
import type { Word } from "./word.ts";

/** Neighbouring beginnings are counted together: words added or left out shift them. */
const BUCKET = 8;

/** The best places of a source are enough: the right one is nearly always first. */
const MOST_PLACES = 4;

/** So many words may be added or left out before the rest of a quotation. */
const MARGIN = 40;

/** A word that stands more often than this says nothing of where. */
const MOST_OCCURRENCES = 500;

/**
 * Stretches of the source around the likeliest beginnings, best first, wide enough for some 40 words added or left out. A
 * beginning that the margin of a better one covers is not given again.
 *
 * @example nearPlaces(readWords("an unassuming backroom trader"), source)
 */
export function nearPlaces(words: readonly Word[], source: QuotableSource): WordRange[] {
  const best: number[] = [];
  for (const bucket of byVotes(votesOf(words, source))) {
    if (best.length === MOST_PLACES) break;
    if (!best.some((other) => Math.abs(other - bucket) * BUCKET < MARGIN / 2)) best.push(bucket);
  }
  return best.map((bucket) => ({
    from: Math.max(0, bucket * BUCKET - MARGIN),
    to: Math.min(source.words.length, (bucket + 1) * BUCKET + words.length + MARGIN),
  }));
}

function votesOf(words: readonly Word[], source: QuotableSource): Map<number, number> {
  const votes = new Map<number, number>();
  words.forEach((word, index) => {
    const places = source.places.get(word.key) ?? [];
    if (places.length > MOST_OCCURRENCES) return;
    for (const place of places) {
      const bucket = Math.floor((place - index) / BUCKET);
      for (const near of [bucket - 1, bucket, bucket + 1])
        votes.set(near, (votes.get(near) ?? 0) + (near === bucket ? 1 : 0.5) / places.length);
    }
  });
  return votes;
}

function byVotes(votes: ReadonlyMap<number, number>): number[] {
  return [...votes].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([bucket]) => bucket);
}
