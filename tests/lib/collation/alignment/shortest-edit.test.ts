import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Window } from "#lib/collation/alignment/block.ts";
import { shortestEdit } from "#lib/collation/alignment/shortest-edit.ts";

const numbers = (most: number, alphabet: number) =>
  fc.array(fc.nat(alphabet), { maxLength: most }).map((values) => Int32Array.from(values));

const whole = (left: Int32Array, right: Int32Array): Window => ({
  leftStart: 0,
  leftEnd: left.length,
  rightStart: 0,
  rightEnd: right.length,
});

describe("shortestEdit", () => {
  test("keeps as many equal words as any way can", () => {
    fc.assert(
      fc.property(numbers(14, 4), numbers(14, 4), (left, right) => {
        const blocks = shortestEdit(left, right, whole(left, right));
        expectInOrderAndEqual(blocks, left, right);
        expect(total(blocks)).toBe(longestCommon(left, right));
      }),
    );
  });

  test("looks at its window alone", () => {
    const left = Int32Array.of(1, 2, 3, 4);
    const window = { leftStart: 1, leftEnd: 3, rightStart: 2, rightEnd: 4 };
    expect(shortestEdit(left, Int32Array.of(1, 2, 3, 9), window)).toEqual([{ left: 2, right: 2, length: 1 }]);
  });

  test("goes on behind its horizon, and finds what is equal there", () => {
    const fresh = (count: number, from: number) => Array.from({ length: count }, (_, at) => from + at);
    const left = Int32Array.from([...fresh(900, 1000), ...fresh(300, 0)]);
    const right = Int32Array.from([...fresh(900, 2000), ...fresh(300, 0)]);
    const blocks = shortestEdit(left, right, whole(left, right));
    expectInOrderAndEqual(blocks, left, right);
    expect(total(blocks)).toBe(300);
  });

  test("stays in order and equal however little there is in common", () => {
    fc.assert(
      fc.property(numbers(1500, 60), numbers(1500, 60), (left, right) => {
        expectInOrderAndEqual(shortestEdit(left, right, whole(left, right)), left, right);
      }),
      { numRuns: 20 },
    );
  });
});

function expectInOrderAndEqual(blocks: readonly Block[], left: Int32Array, right: Int32Array): void {
  let behind = { left: 0, right: 0 };
  for (const block of blocks) {
    expect(block.left).toBeGreaterThanOrEqual(behind.left);
    expect(block.right).toBeGreaterThanOrEqual(behind.right);
    behind = { left: block.left + block.length, right: block.right + block.length };
    expect(left.subarray(block.left, behind.left)).toEqual(right.subarray(block.right, behind.right));
  }
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}

/** By the whole table of lengths, as the textbooks have it. */
function longestCommon(left: Int32Array, right: Int32Array): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const next = [0];
    right.forEach((other, at) => {
      next.push(word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
