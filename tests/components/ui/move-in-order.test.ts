import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapAt, moveInOrder, neighbourBefore, placeOfGap } from "#components/ui/move-in-order.ts";

describe("moving in an order", () => {
  test.each([
    ["to the place after the next", ["a", "b", "c"], "a", 1, ["b", "a", "c"]],
    ["to the end", ["a", "b", "c"], "a", 2, ["b", "c", "a"]],
    ["beyond the end", ["a", "b", "c"], "b", 9, ["a", "c", "b"]],
    ["before the beginning", ["a", "b", "c"], "c", -1, ["c", "a", "b"]],
    ["of what is not there", ["a", "b"], "x", 0, ["a", "b"]],
  ])("%s", (_what, order, id, place, expected) => {
    expect(moveInOrder(order, id, place)).toEqual(expected);
  });

  test("loses nothing, doubles nothing, and leaves the others as they were", () => {
    const orders = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(orders, fc.nat(20), fc.integer({ min: -3, max: 20 }), (order, which, place) => {
        const id = order[which % order.length] ?? "";
        const moved = moveInOrder(order, id, place);
        expect(moved.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id));
        expect(moved.length).toBe(order.length);
        expect(moved).toContain(id);
      }),
    );
  });

  test("what is let fall into the gap before or after itself stays where it is", () => {
    const order = ["a", "b", "c", "d"];
    for (const [from, id] of order.entries())
      for (const gap of [from, from + 1])
        expect(moveInOrder(order, id, placeOfGap(from, gap))).toEqual(order);
  });

  test("the gap under a pointer turns at the middle of each box", () => {
    const boxes = [
      { top: 0, bottom: 100 },
      { top: 110, bottom: 130 },
    ];
    const heights = [-5, 49, 51, 105, 119, 121, 900];
    expect(heights.map((height) => gapAt(boxes, height))).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  test("what comes before it is said, and null at the beginning", () => {
    expect(neighbourBefore(["a", "b"], "b")).toBe("a");
    expect(neighbourBefore(["a", "b"], "a")).toBeNull();
    expect(neighbourBefore(["a", "b"], "x")).toBeNull();
  });
});
