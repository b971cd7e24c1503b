/**
 * The first look at two whole texts: equal words around whatever marks a place. It takes the time of reading them, however
 * long they are, and leaves out what has no mark.
 */

import { Anchors, inOrder } from "./anchors.ts";
import { type Block, filled, type Window } from "./block.ts";
import { grown } from "./grown.ts";
import { SHINGLE, shingleNumbers } from "./shingles.ts";

/** A gap that has so many words on both sides is searched for rows of words that stand once: long texts repeat each word. */
const LONG = 500;

/**
 * Equal words around the words that stand once on either side, in order; in a long gap between them, around the rows of
 * three that do.
 *
 * @example anchoredBlocks(left.numbers, right.numbers, whole, new Anchors(lexicon.size))
 */
export function anchoredBlocks(
  left: Int32Array,
  right: Int32Array,
  window: Window,
  anchors: Anchors,
): Block[] {
  const around = (seeds: readonly Block[], gap: Window) => grown(inOrder(seeds), left, right, gap);
  let rows: Rows | undefined;
  return filled(around(anchors.shared(left, right, window), window), window, (gap) => {
    if (Math.min(gap.leftEnd - gap.leftStart, gap.rightEnd - gap.rightStart) < LONG) return [];
    rows ??= new Rows(left, right);
    return around(rows.shared(gap), gap);
  });
}

/** Rows of three words that stand once on either side of a window. */
class Rows {
  readonly #left: Int32Array;
  readonly #right: Int32Array;
  readonly #leftRows: Int32Array;
  readonly #rightRows: Int32Array;
  readonly #anchors: Anchors;

  constructor(left: Int32Array, right: Int32Array) {
    const count = 2 ** Math.ceil(Math.log2(left.length + right.length));
    this.#left = left;
    this.#right = right;
    this.#leftRows = shingleNumbers(left, count);
    this.#rightRows = shingleNumbers(right, count);
    this.#anchors = new Anchors(count);
  }

  shared(window: Window): Block[] {
    const inside = {
      ...window,
      leftEnd: window.leftEnd - SHINGLE + 1,
      rightEnd: window.rightEnd - SHINGLE + 1,
    };
    return this.#anchors
      .shared(this.#leftRows, this.#rightRows, inside)
      .filter((block) => this.#isEqual(block))
      .map((block) => ({ ...block, length: SHINGLE }));
  }

  #isEqual({ left, right }: Block): boolean {
    for (let at = 0; at < SHINGLE; at += 1) {
      if (this.#left[left + at] !== this.#right[right + at]) return false;
    }
    return true;
  }
}
