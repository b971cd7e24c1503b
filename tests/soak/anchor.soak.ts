/** The promise of `resolve` at length: `tests/lib/anchor/resolve.test.ts` runs the same with a fixed seed. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { resolve } from "#lib/anchor/resolve.ts";
import {
  anyEdits,
  describedSpan,
  holdsUnderAnyEdit,
  holdsUnderMarkedEdits,
  markedEdits,
} from "#tests/support/anchor-property.ts";

const numRuns = 100_000;
const minutes = 60_000;

test("100,000 anchors resolve to their own span in their own text", { timeout: 10 * minutes }, () => {
  fc.assert(
    fc.property(describedSpan, ({ text, anchor }) => {
      expect(resolve(anchor, text, text).status).toBe("exact");
    }),
    { numRuns },
  );
});

test("100,000 random edits yield no accepted place that reads otherwise", { timeout: 10 * minutes }, () => {
  fc.assert(
    fc.property(describedSpan, anyEdits, ({ text, anchor }, edits) => holdsUnderAnyEdit(text, anchor, edits)),
    { numRuns },
  );
});

test("100,000 marked edits yield no accepted place but the image", { timeout: 10 * minutes }, () => {
  fc.assert(
    fc.property(describedSpan, markedEdits, ({ text, anchor }, edits) =>
      holdsUnderMarkedEdits(text, anchor, edits),
    ),
    { numRuns },
  );
});
