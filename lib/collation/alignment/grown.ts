/**
 * From what surely is equal to all that is equal around it. It follows the words outwards and judges nothing.
 */

import type { Block, Window } from "./block.ts";

/**
 * The blocks grown as far as the words around them are equal too, so that no two touch on both sides. They must be in
 * order on both sides; what a block before has taken in is left to it, and nothing may be left of the next.
 *
 * @example grown([{ left: 1, right: 1, length: 1 }], Int32Array.of(7, 8, 9), Int32Array.of(7, 8, 9), window)
 *   // [{ left: 0, right: 0, length: 3 }]
 */
export function grown(
  blocks: readonly Block[],
  left: Int32Array,
  right: Int32Array,
  window: Window,
): Block[] {
  const all: Block[] = [];
  let { leftStart, rightStart } = window;
  for (const block of blocks) {
    const taken = Math.max(0, leftStart - block.left, rightStart - block.right);
    if (taken >= block.length) continue;
    const start = taken > 0 ? taken : -equalBefore(block, left, right, { ...window, leftStart, rightStart });
    const end = block.length + equalBehind(block, left, right, window);
    all.push({ left: block.left + start, right: block.right + start, length: end - start });
    leftStart = block.left + end;
    rightStart = block.right + end;
  }
  return all;
}

function equalBefore(block: Block, left: Int32Array, right: Int32Array, window: Window): number {
  const most = Math.min(block.left - window.leftStart, block.right - window.rightStart);
  let count = 0;
  while (count < most && left[block.left - count - 1] === right[block.right - count - 1]) count += 1;
  return count;
}

function equalBehind(block: Block, left: Int32Array, right: Int32Array, window: Window): number {
  const from = block.left + block.length;
  const to = block.right + block.length;
  const most = Math.min(window.leftEnd - from, window.rightEnd - to);
  let count = 0;
  while (count < most && left[from + count] === right[to + count]) count += 1;
  return count;
}
