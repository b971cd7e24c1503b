import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Anchors, inOrder } from "#lib/collation/alignment/anchors.ts";
import { grown } from "#lib/collation/alignment/grown.ts";

const window = (left: Int32Array, right: Int32Array) => ({
  leftStart: 0,
  leftEnd: left.length,
  rightStart: 0,
  rightEnd: right.length,
});

describe("Anchors", () => {
  test("finds what stands once on either side, in any order", () => {
    const left = Int32Array.of(5, 6, 5, 7, 8);
    const right = Int32Array.of(7, 6, 5, 8, 8);
    expect(new Anchors(9).shared(left, right, window(left, right))).toEqual([
      { left: 1, right: 1, length: 1 },
      { left: 3, right: 0, length: 1 },
    ]);
  });

  test("passes over numbers below zero", () => {
    const words = Int32Array.of(-1, 3);
    expect(new Anchors(4).shared(words, words, window(words, words))).toEqual([
      { left: 1, right: 1, length: 1 },
    ]);
  });

  test("remembers nothing of one window in the next", () => {
    const words = Int32Array.of(1, 2, 1, 3);
    const anchors = new Anchors(4);
    const first = { leftStart: 0, leftEnd: 2, rightStart: 0, rightEnd: 2 };
    expect(anchors.shared(words, words, first)).toHaveLength(2);
    expect(anchors.shared(words, words, window(words, words))).toHaveLength(2);
    expect(anchors.shared(words, words, first)).toHaveLength(2);
  });
});

describe("anchors in order, grown", () => {
  test("are equal words, in order on both sides, as far as they go", () => {
    const words = fc.array(fc.nat(12), { maxLength: 30 }).map((numbers) => Int32Array.from(numbers));
    fc.assert(
      fc.property(words, words, (left, right) => {
        const whole = window(left, right);
        const blocks = grown(inOrder(new Anchors(13).shared(left, right, whole)), left, right, whole);
        let behind = { left: 0, right: 0 };
        for (const block of blocks) {
          expect(block.left >= behind.left && block.right >= behind.right).toBe(true);
          behind = { left: block.left + block.length, right: block.right + block.length };
          expect(left.subarray(block.left, behind.left)).toEqual(right.subarray(block.right, behind.right));
          expect(left[behind.left] === undefined || left[behind.left] !== right[behind.right]).toBe(true);
        }
      }),
    );
  });
});
