/**
 * Rows of three words as numbers, for texts so long that hardly a word stands in them once.
 */

/** Words in a row: fewer are grammar, more are lost at every edit. */
export const SHINGLE = 3;

/** One row in so many is enough to hold on to, and all would cost the most of the time in a long text. */
const CHOSEN = 8;

/**
 * For each word, a number below `count` for the three words that begin there, or −1: for the last two words, and for most
 * rows, chosen by what they say, so that a row is chosen wherever it stands. Equal rows have equal numbers. Different rows
 * may, too, if seldom: whoever relies on a number compares the words.
 *
 * @param count A power of two, about the number of words in both texts.
 * @example shingleNumbers(Int32Array.of(7, 8, 9, 7), 1024).at(-1) // -1
 */
export function shingleNumbers(words: Int32Array, count: number): Int32Array {
  const numbers = new Int32Array(words.length).fill(-1);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next += 1) {
      hash = Math.imul(hash ^ (words[next] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    if (hash % CHOSEN === 0) numbers[at] = (hash >>> 3) & (count - 1);
  }
  return numbers;
}

/**
 * Of the chosen rows of the shorter side, the part that the longer side has: 0 to 1. An estimate, good for long texts.
 *
 * @example sharedRows(Int32Array.of(7, 8, 9), Int32Array.of(1, 2, 3)) // 0
 */
export function sharedRows(left: Int32Array, right: Int32Array): number {
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  const count = 2 ** 30;
  const rows = new Set(shingleNumbers(longer, count));
  const chosen = shingleNumbers(shorter, count).filter((row) => row >= 0);
  return chosen.length === 0 ? 0 : chosen.filter((row) => rows.has(row)).length / chosen.length;
}
