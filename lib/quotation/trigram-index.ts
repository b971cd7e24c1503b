/**
 * Where in a body of text a quotation may come from, without reading the text: every three consecutive words lead to the
 * places where they stand, and places that agree on where the quotation would begin are counted together. It proposes
 * places; whether one is the place is for the alignment. Three words of other sense that share a number only add noise.
 */

import type { Word } from "./word.ts";

export type TrigramIndex = {
  /** Where the places of each number begin in `places`; one more than there are numbers. */
  readonly starts: Uint32Array;
  /** Indices of the first word of each three, ascending for each number. */
  readonly places: Uint32Array;
  /** How many bits of a number count. */
  readonly bits: number;
};

/** A place at which a quotation may begin, as the index of a word, and how many of its threes say so. */
export type TrigramPlace = { readonly at: number; readonly votes: number };

/** Beginnings so close together are one: words added or left out shift them. */
const BUCKET = 8;
/** Threes that stand more often than this say nothing of where, unless there are no others. */
const MOST_PLACES = 4000;

/**
 * The index of a sequence of words, given by numbers of which equal ones are equal words. Time and memory O(n): four bytes a
 * word, and four for each possible number.
 *
 * @param hashes from `hashWord`, in the order of the text.
 * @example trigramIndex(Uint32Array.from(words, (word) => hashWord(word.key)))
 */
export function trigramIndex(hashes: Uint32Array): TrigramIndex {
  const bits = Math.min(24, Math.max(8, Math.ceil(Math.log2(hashes.length + 1)) + 1));
  const count = Math.max(0, hashes.length - 2);
  const starts = new Uint32Array(2 ** bits + 1);
  for (let at = 0; at < count; at += 1) {
    const number = numberAt(hashes, at, bits) + 1;
    starts[number] = (starts[number] ?? 0) + 1;
  }
  for (let number = 1; number < starts.length; number += 1)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const places = new Uint32Array(count);
  const next = starts.slice();
  for (let at = 0; at < count; at += 1) {
    const number = numberAt(hashes, at, bits);
    const to = next[number] ?? 0;
    places[to] = at;
    next[number] = to + 1;
  }
  return { starts, places, bits };
}

/** A number for a word: equal words have equal ones (FNV-1a, 32 bits). */
export function hashWord(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The likeliest beginnings, the most voted first; none for fewer than three words.
 *
 * @example votedPlaces(index, readWords("an unassuming backroom dealer"), 8)
 */
export function votedPlaces(index: TrigramIndex, words: readonly Word[], most: number): TrigramPlace[] {
  const hashes = Uint32Array.from(words, (word) => hashWord(word.key));
  const votes = new Map<number, number>();
  for (let at = 0; at + 2 < hashes.length; at += 1) {
    const number = numberAt(hashes, at, index.bits);
    const [from, to] = [index.starts[number] ?? 0, index.starts[number + 1] ?? 0];
    if (to - from > MOST_PLACES) continue;
    for (let place = from; place < to; place += 1) {
      const bucket = Math.floor(((index.places[place] ?? 0) - at + hashes.length) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const together = [...votes].map(([bucket, count]) => ({
    at: Math.max(0, bucket * BUCKET - hashes.length),
    votes: count + (votes.get(bucket + 1) ?? 0),
  }));
  return together.sort((one, other) => other.votes - one.votes || one.at - other.at).slice(0, most);
}

function numberAt(hashes: Uint32Array, at: number, bits: number): number {
  const first = Math.imul(hashes[at] ?? 0, 0x9e3779b1);
  const second = Math.imul((first ^ (first >>> 15)) + (hashes[at + 1] ?? 0), 0x85ebca6b);
  const third = Math.imul((second ^ (second >>> 13)) + (hashes[at + 2] ?? 0), 0xc2b2ae35);
  return (third ^ (third >>> 16)) >>> (32 - bits);
}
