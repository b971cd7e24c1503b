/**
 * A text in 128 numbers, by which texts that resemble each other are found among many without comparing each with each.
 * What is found is only likely; `near-duplicates.ts` confirms it.
 */

import type { ShingleHashes } from "./shingle-hashes.ts";

/** Numbers in a sketch, and how many of them in a row must agree: texts of which 42 % is shared meet about every other time. */
const BINS = 128;
const BAND = 4;

const EMPTY = 0xffffffff;

/** One number a bin; two texts agree in a bin about as often as they share a shingle. */
export type Sketch = Uint32Array;

/**
 * The smallest hash in each of 128 ranges of hashes. A range without any takes over that of the next that has one, so that
 * short texts can be compared too. A text without shingles has no sketch.
 *
 * One-permutation MinHash: Li, Owen, Zhang (2012); empty bins by rotation: Shrivastava, Li (2014).
 *
 * @example sketchOf(shingleHashes(text))
 */
export function sketchOf(hashes: ShingleHashes): Sketch | null {
  if (hashes.length === 0) return null;
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (const hash of hashes) {
    const bin = Math.floor(hash / (2 ** 32 / BINS));
    bins[bin] = Math.min(bins[bin] ?? EMPTY, hash);
  }
  return bins.map((value, bin) => {
    let distance = 0;
    while ((bins[(bin + distance) % BINS] ?? EMPTY) === EMPTY) distance += 1;
    return distance === 0 ? value : Math.imul(bins[(bin + distance) % BINS] ?? 0, 2 * distance + 1);
  });
}

/**
 * The pairs of sketches, by index, that agree in a whole band of four: candidates, each once, in order.
 *
 * Locality-sensitive hashing: Indyk, Motwani (1998). Of texts that share two thirds 1 in 1,000 pairs is missed, of such that
 * share a third 3 in 4.
 *
 * @example candidatePairs([sketchOf(one), sketchOf(other)]) // [[0, 1]]
 */
export function candidatePairs(sketches: readonly (Sketch | null)[]): [number, number][] {
  const found = new Set<number>();
  for (let band = 0; band < BINS; band += BAND) {
    const buckets = Map.groupBy(sketches.keys(), (index) =>
      sketches[index]?.subarray(band, band + BAND).join(" "),
    );
    for (const [key, members] of buckets) {
      if (key === undefined) continue;
      members.forEach((one, place) => {
        for (const other of members.slice(place + 1)) found.add(one * sketches.length + other);
      });
    }
  }
  return Array.from(found)
    .sort((one, other) => one - other)
    .map((key) => [Math.floor(key / sketches.length), key % sketches.length]);
}
