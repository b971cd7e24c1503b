/**
 * The longest chain of places that come in the same order on both sides. It sees numbers only, no words.
 */

/**
 * Which of the entries to keep so that their values rise and as many as possible stay: their indices, in order.
 * Where several chains are equally long, the one whose values are smallest at each step.
 *
 * Patience sorting with a way back (Fredman 1975), O(n log n); linear where the values rise already.
 *
 * @example longestChain(Int32Array.of(4, 0, 1, 9, 2)) // [1, 2, 4]: values 0, 1, 2
 */
export function longestChain(values: Int32Array): Int32Array {
  const before = new Int32Array(values.length);
  const ends = new Int32Array(values.length);
  let length = 0;
  for (let at = 0; at < values.length; at += 1) {
    const pile = pileFor(values, ends, length, at);
    before[at] = pile > 0 ? (ends[pile - 1] ?? -1) : -1;
    ends[pile] = at;
    if (pile === length) length += 1;
  }
  const chain = new Int32Array(length);
  for (let at = ends[length - 1] ?? -1, place = length - 1; place >= 0; place -= 1) {
    chain[place] = at;
    at = before[at] ?? -1;
  }
  return chain;
}

/** The first pile whose top is not below the value at `at`. `ends` holds the index of each pile's top. */
function pileFor(values: Int32Array, ends: Int32Array, length: number, at: number): number {
  const value = values[at] ?? 0;
  if (length === 0 || (values[ends[length - 1] ?? 0] ?? 0) < value) return length;
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
