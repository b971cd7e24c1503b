import fc from "fast-check";
import { expect, test } from "vitest";
import { clipAfter, clipBefore } from "#components/entities/clip-context.ts";

test.each([
  ["short words whole", "Since ", 20, "Since "],
  ["whole words only", "Since taking over the ", 10, "over the "],
  ["a word that just fits", "taking over the ", 9, "over the "],
  ["white space made plain", "one\u00A0two\n three ", 50, "one two three "],
])("before: %s", (_name, text, limit, clipped) => {
  expect(clipBefore(text, limit)).toBe(clipped);
});

test.each([
  ["short words whole", " has", 20, " has"],
  ["whole words only", " has quietly worked", 10, " has"],
  ["a word that just fits", " has quietly worked", 12, " has quietly"],
])("after: %s", (_name, text, limit, clipped) => {
  expect(clipAfter(text, limit)).toBe(clipped);
});

test("what is clipped is the nearest part of the words, never more than asked for", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " ") }),
      fc.integer({ min: 1, max: 30 }),
      (text, limit) => {
        const plain = text.replace(/\s+/g, " ");
        expect(plain.endsWith(clipBefore(text, limit))).toBe(true);
        expect(plain.startsWith(clipAfter(text, limit))).toBe(true);
        expect(Math.max(clipBefore(text, limit).length, clipAfter(text, limit).length)).toBeLessThanOrEqual(
          limit,
        );
      },
    ),
  );
});
