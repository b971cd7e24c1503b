import fc from "fast-check";
import { expect, test } from "vitest";
import { placeNear } from "#components/reader/place-near.ts";

const window = { width: 1000, height: 800 };
const card = { width: 300, height: 200 };

test("a card stands under the words, at their beginning", () => {
  expect(placeNear({ left: 120, top: 100, bottom: 120 }, card, window)).toEqual({
    left: 120,
    top: 128,
    isAbove: false,
  });
});

test("words at the foot of the window have it above", () => {
  expect(placeNear({ left: 120, top: 700, bottom: 720 }, card, window)).toEqual({
    left: 120,
    top: 492,
    isAbove: true,
  });
});

test("words at the right edge have it moved in", () => {
  expect(placeNear({ left: 950, top: 100, bottom: 120 }, card, window).left).toBe(692);
});

test("a window too low for either has it below", () => {
  expect(placeNear({ left: 0, top: 100, bottom: 120 }, card, { width: 1000, height: 250 }).isAbove).toBe(
    false,
  );
});

test("in a window that is wide enough it never leaves the sides, and never covers the words", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 1100 }), fc.integer({ min: 0, max: 780 }), (left, top) => {
      const placed = placeNear({ left, top, bottom: top + 20 }, card, window);
      expect(placed.left).toBeGreaterThanOrEqual(8);
      expect(placed.left + card.width).toBeLessThanOrEqual(992);
      expect(placed.top >= top + 20 || placed.top + card.height <= top).toBe(true);
    }),
  );
});
