/**
 * What marks a place: numbers that stand exactly once on either side, be they words or shingles. An alignment holds
 * on to these first ("patience"), since common words would lead it astray.
 */

import type { Block, Window } from "./block.ts";
import { longestChain } from "./longest-chain.ts";

/** Finds anchors in one window after another, in the time of the window alone. */
export class Anchors {
  /** For each number: 0 where it was not met, its place + 1 where it was met once, −1 where more often. */
  readonly #onLeft: Int32Array;
  readonly #onRight: Int32Array;

  /** @param count All numbers lie below it; a negative number marks nothing. */
  constructor(count: number) {
    this.#onLeft = new Int32Array(count);
    this.#onRight = new Int32Array(count);
  }

  /**
   * All numbers that stand once in the window on either side, as blocks of one, in the order of the left. On the
   * right they stand in any order: those that move ahead of others are moves.
   *
   * @example anchors.shared(Int32Array.of(5, 6, 5), Int32Array.of(6), window) // [{ left: 1, right: 0, length: 1 }]
   */
  shared(left: Int32Array, right: Int32Array, window: Window): Block[] {
    note(this.#onLeft, left, window.leftStart, window.leftEnd);
    note(this.#onRight, right, window.rightStart, window.rightEnd);
    const blocks: Block[] = [];
    for (let at = window.leftStart; at < window.leftEnd; at += 1) {
      const number = left[at] ?? -1;
      if (number < 0 || this.#onLeft[number] !== at + 1) continue;
      const place = this.#onRight[number] ?? 0;
      if (place > 0) blocks.push({ left: at, right: place - 1, length: 1 });
    }
    forget(this.#onLeft, left, window.leftStart, window.leftEnd);
    forget(this.#onRight, right, window.rightStart, window.rightEnd);
    return blocks;
  }
}

/**
 * As many of the blocks as come in the same order on both sides. They must be in the order of the left.
 *
 * @example inOrder([{ left: 0, right: 9, length: 1 }, { left: 1, right: 2, length: 1 }, { left: 5, right: 3, length: 1 }])
 *   // the last two
 */
export function inOrder(blocks: readonly Block[]): Block[] {
  const places = new Int32Array(blocks.length);
  for (let index = 0; index < blocks.length; index += 1) places[index] = blocks[index]?.right ?? 0;
  const chain: Block[] = [];
  for (const index of longestChain(places)) {
    const block = blocks[index];
    if (block !== undefined) chain.push(block);
  }
  return chain;
}

function note(places: Int32Array, numbers: Int32Array, start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const number = numbers[at] ?? -1;
    if (number >= 0) places[number] = places[number] === 0 ? at + 1 : -1;
  }
}

function forget(places: Int32Array, numbers: Int32Array, start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const number = numbers[at] ?? -1;
    if (number >= 0) places[number] = 0;
  }
}
