/**
 * A text as the set of its rows of three words: what near-duplicates are told by. The order of the rows is lost, and that
 * is the point.
 */

import { SHINGLE } from "#lib/collation/alignment/shingles.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** One hash of 32 bits for each different row of three words, in rising order. The same for the same text, everywhere. */
export type ShingleHashes = Uint32Array;

/**
 * The shingles of a text, folded as everything is. A text of fewer than three words has none. Two different rows share a
 * hash about once in four billion: of a text of 1,000,000 rows some hundred count as one with another.
 *
 * @example shingleHashes("No passage, no fact.").length // 2
 */
export function shingleHashes(text: string): ShingleHashes {
  const hashes = new Map<string, number>();
  const words = tokenize(text).map(({ word }) => {
    const hash = hashes.get(word) ?? hashOf(word);
    hashes.set(word, hash);
    return hash;
  });
  const rows = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < rows.length; at += 1) {
    let hash = SHINGLE;
    for (let next = at; next < at + SHINGLE; next += 1) hash = mix(Math.imul(hash, 31) ^ (words[next] ?? 0));
    rows[at] = hash;
  }
  rows.sort();
  return rows.filter((hash, index) => index === 0 || hash !== rows[index - 1]);
}

/**
 * How many shingles two texts have in common.
 *
 * @example countShared(shingleHashes("a b c d"), shingleHashes("b c d e")) // 1
 */
export function countShared(one: ShingleHashes, other: ShingleHashes): number {
  let shared = 0;
  let at = 0;
  for (const hash of one) {
    while ((other[at] ?? Number.POSITIVE_INFINITY) < hash) at += 1;
    if (other[at] === hash) shared += 1;
  }
  return shared;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The finish of MurmurHash3: every bit of the hash rests on every bit that went in. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
