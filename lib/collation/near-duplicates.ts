/**
 * Texts that stand in several sources, whole or in great part: witnesses of one work, or versions. It counts shared rows of
 * words; that two sources are one work, a person confirms.
 */

import { countShared, type ShingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { candidatePairs, sketchOf } from "#lib/collation/duplicates/sketch.ts";

/** So many texts are compared each with each, and none is missed; of more, those whose sketches meet. */
const FEW = 200;

/** Of witnesses, at least so much of the shorter stands in the longer. Articles on one subject share about 2 %. */
const WITNESSES_SHARE = 0.3;

/** Two texts by their place in the list, and how much of each stands in the other: 0 to 1. */
export type NearDuplicate = {
  readonly one: number;
  readonly other: number;
  /** Of the shingles of the one, the part that the other has. */
  readonly oneInOther: number;
  readonly otherInOne: number;
  /** Of the shingles of both, the part that both have (Jaccard). */
  readonly resemblance: number;
};

/**
 * The pairs of texts of which at least `share` of the shorter stands in the longer, by place in the list.
 *
 * Up to 200 texts every such pair is found. Of more, a pair must resemble each other as well to be found surely: a short
 * extract from a long text may be missed.
 *
 * @param texts `shingleHashes` of each; computed once a text, they can be kept.
 * @example nearDuplicates([text001, text002, text003].map(shingleHashes)) // one and other 0 and 1: oneInOther 0.93
 */
export function nearDuplicates(texts: readonly ShingleHashes[], share = WITNESSES_SHARE): NearDuplicate[] {
  const pairs = texts.length <= FEW ? allPairs(texts.length) : candidatePairs(texts.map(sketchOf));
  return pairs.flatMap(([one, other]) => {
    const found = compare(one, texts[one], other, texts[other]);
    return found !== null && Math.max(found.oneInOther, found.otherInOne) >= share ? [found] : [];
  });
}

/**
 * The works that near-duplicates propose: texts, by place, that hang together, of two or more. A text that holds two others
 * whole makes one work of them; a person parts them.
 *
 * @example proposeWorks(nearDuplicates(texts)) // [[1, 2]]
 */
export function proposeWorks(pairs: readonly NearDuplicate[]): number[][] {
  const works = new Map<number, Set<number>>();
  for (const { one, other } of pairs) {
    const joined = new Set([one, ...(works.get(one) ?? []), other, ...(works.get(other) ?? [])]);
    for (const text of joined) works.set(text, joined);
  }
  return Array.from(new Set(works.values()), (work) => Array.from(work).sort((one, other) => one - other));
}

function compare(
  one: number,
  oneHashes: ShingleHashes | undefined,
  other: number,
  otherHashes: ShingleHashes | undefined,
): NearDuplicate | null {
  if (!oneHashes?.length || !otherHashes?.length) return null;
  const shared = countShared(oneHashes, otherHashes);
  return {
    one,
    other,
    oneInOther: shared / oneHashes.length,
    otherInOne: shared / otherHashes.length,
    resemblance: shared / (oneHashes.length + otherHashes.length - shared),
  };
}

function allPairs(count: number): [number, number][] {
  const places = Array.from({ length: count }, (_, place) => place);
  return places.flatMap((one) => places.slice(one + 1).map((other): [number, number] => [one, other]));
}
