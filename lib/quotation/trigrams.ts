/**
 * Every three consecutive words as one number: equal threes have equal numbers, and other threes may share one by chance.
 * Where a number stands says where a quotation may come from; whether it does is for the alignment.
 */

import type { Word } from "./word.ts";

/** How words and threes are made into numbers; to be raised when either changes, since numbers are stored. */
export const TRIGRAM_MAKER = "trigrams@2";

/** A number for a word: equal words have equal ones (FNV-1a, 32 bits). */
function hashWord(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** @example hashWords(readWords("the Quds Force")).length // 3 */
export function hashWords(words: readonly Pick<Word, "key">[]): Uint32Array {
  return Uint32Array.from(words, (word) => hashWord(word.key));
}

/**
 * The numbers of all threes of a sequence of words, by their first word; 32 bits each. Fewer than three words have none.
 *
 * @param hashes from `hashWords`, in the order of the text.
 * @example trigrams(hashWords(readWords("an unassuming backroom dealer"))).length // 2
 */
export function trigrams(hashes: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(Math.max(0, hashes.length - 2));
  for (let at = 0; at < numbers.length; at += 1) {
    const first = Math.imul(hashes[at] ?? 0, 0x9e3779b1);
    const second = Math.imul((first ^ (first >>> 15)) + (hashes[at + 1] ?? 0), 0x85ebca6b);
    const third = Math.imul((second ^ (second >>> 13)) + (hashes[at + 2] ?? 0), 0xc2b2ae35);
    numbers[at] = (third ^ (third >>> 16)) >>> 0;
  }
  return numbers;
}
