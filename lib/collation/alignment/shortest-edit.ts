/**
 * The fewest words to delete and insert, for the stretches in which no word marks the place. Bounded: where two
 * stretches have little in common it settles for a good way instead of the best, and stays linear.
 */

import type { Block, Window } from "./block.ts";

/** Edits after which the way taken so far is kept and a new search begins. Prose between anchors needs far fewer. */
const HORIZON = 256;

/**
 * The equal words along a shortest way from the window's start to its end, in order.
 *
 * Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), greedy and forwards; beyond `HORIZON` edits it
 * goes on from the place reached that lies furthest. Time O((N + M) · min(D, HORIZON)), memory O(HORIZON²).
 *
 * @example
 * shortestEdit(Int32Array.of(7, 8, 9), Int32Array.of(7, 9), { leftStart: 0, leftEnd: 3, rightStart: 0, rightEnd: 2 })
 * // [{ left: 0, right: 0, length: 1 }, { left: 2, right: 1, length: 1 }]
 */
export function shortestEdit(left: Int32Array, right: Int32Array, window: Window): Block[] {
  const blocks: Block[] = [];
  let { leftStart, rightStart } = window;
  while (leftStart < window.leftEnd && rightStart < window.rightEnd) {
    const trace = explore(left, right, { ...window, leftStart, rightStart });
    for (const block of wayBack(trace, leftStart, rightStart)) blocks.push(block);
    leftStart = trace.left;
    rightStart = trace.right;
  }
  return blocks;
}

/**
 * How far each number of edits leads: `rows[d][i]` is the furthest left word that d edits reach on diagonal
 * `2i − d` (words passed on the left less words passed on the right). `left`, `right`: the place to go back from.
 */
type Trace = { readonly rows: readonly Int32Array[]; readonly left: number; readonly right: number };

function explore(left: Int32Array, right: Int32Array, window: Window): Trace {
  const { leftStart, rightStart } = window;
  const wide = window.leftEnd - leftStart;
  const high = window.rightEnd - rightStart;
  const rows: Int32Array[] = [];
  for (let edits = 0; edits <= HORIZON; edits += 1) {
    const row = new Int32Array(edits + 1);
    rows.push(row);
    for (let i = 0; i <= edits; i += 1) {
      let x = stepTo(rows[edits - 1], i);
      let y = x - (2 * i - edits);
      while (x < wide && y < high && left[leftStart + x] === right[rightStart + y]) {
        x += 1;
        y += 1;
      }
      row[i] = x;
      if (x >= wide && y >= high) return { rows, left: window.leftEnd, right: window.rightEnd };
    }
  }
  return { rows, ...furthest(rows[HORIZON] ?? new Int32Array(1), window) };
}

/** Where one more edit leads to, before any equal words: from the diagonal above by an insertion, below by a deletion. */
function stepTo(before: Int32Array | undefined, i: number): number {
  if (before === undefined) return 0;
  if (i === 0) return before[0] ?? 0;
  const deleted = (before[i - 1] ?? 0) + 1;
  return i === before.length ? deleted : Math.max(deleted, before[i] ?? 0);
}

/** The place inside the window where most words are passed; of several, the one with as many on the left as on the right. */
function furthest(row: Int32Array, window: Window): { left: number; right: number } {
  let best = { left: window.leftStart, right: window.rightStart };
  let mostPassed = 0;
  for (let step = 0; step < row.length; step += 1) {
    const i = outwards(step, row.length);
    const left = row[i] ?? 0;
    const right = left - (2 * i - (row.length - 1));
    const isInside =
      left <= window.leftEnd - window.leftStart && right <= window.rightEnd - window.rightStart;
    if (!isInside || left + right <= mostPassed) continue;
    mostPassed = left + right;
    best = { left: window.leftStart + left, right: window.rightStart + right };
  }
  return best;
}

/** The middle of `length` indices, then those beside it in turn: for 5, they are 2, 3, 1, 4, 0. */
function outwards(step: number, length: number): number {
  const middle = Math.floor((length - 1) / 2);
  return step % 2 === 0 ? middle - step / 2 : middle + (step + 1) / 2;
}

function wayBack(trace: Trace, leftStart: number, rightStart: number): Block[] {
  const blocks: Block[] = [];
  let x = trace.left - leftStart;
  let y = trace.right - rightStart;
  for (let edits = trace.rows.length - 1; edits >= 0; edits -= 1) {
    const before = trace.rows[edits - 1];
    const i = (x - y + edits) / 2;
    const from = stepTo(before, i);
    if (x > from)
      blocks.push({ left: leftStart + from, right: rightStart + from - (x - y), length: x - from });
    const byInsertion = before !== undefined && i < before.length && (i === 0 || from === before[i]);
    const diagonal = x - y + (byInsertion ? 1 : -1);
    x = byInsertion ? from : from - 1;
    y = x - diagonal;
  }
  return blocks.reverse();
}
