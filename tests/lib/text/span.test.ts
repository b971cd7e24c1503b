import { describe, expect, test } from "vitest";
import { contains, overlaps, sliceText, storedSpan, textSpan } from "#lib/text/span.ts";

const malformed: readonly (readonly [name: string, start: number, end: number])[] = [
  ["a negative start", -1, 2],
  ["an end before the start", 3, 2],
  ["a fraction", 0.5, 2],
  ["not a number", Number.NaN, 2],
  ["an endless end", 0, Number.POSITIVE_INFINITY],
  ["an end beyond whole numbers", 0, 2 ** 53],
];

describe.each(malformed)("a span with %s", (_name, start, end) => {
  test("is refused in either unit, and the message says which numbers", () => {
    expect(() => textSpan(start, end)).toThrow(`Cannot make a text span of ${start}–${end}`);
    expect(() => storedSpan(start, end)).toThrow(`Cannot make a stored span of ${start}–${end}`);
  });
});

test("a span is plain data that survives JSON", () => {
  expect(JSON.parse(JSON.stringify(storedSpan(2, 7)))).toEqual({ start: 2, end: 7 });
});

test("cutting beyond the end is an error, not fewer words", () => {
  expect(sliceText("Qods Force", textSpan(5, 10))).toBe("Force");
  expect(() => sliceText("Qods Force", textSpan(5, 11))).toThrow("the text ends at code unit 10");
});

const pairs: readonly (readonly [
  name: string,
  one: [number, number],
  other: [number, number],
  contained: boolean,
  shared: boolean,
])[] = [
  ["itself", [2, 5], [2, 5], true, true],
  ["one inside", [2, 5], [3, 4], true, true],
  ["one that reaches out", [2, 5], [4, 6], false, true],
  ["one that touches", [2, 5], [5, 6], false, false],
  ["an empty one at its edge", [2, 5], [5, 5], true, false],
  ["an empty one inside", [2, 5], [3, 3], true, false],
  ["one far away", [2, 5], [8, 9], false, false],
];

test.each(pairs)("a span and %s: containing and overlapping", (_name, one, other, contained, shared) => {
  expect(contains(textSpan(...one), textSpan(...other))).toBe(contained);
  expect(overlaps(textSpan(...one), textSpan(...other))).toBe(shared);
  expect(overlaps(textSpan(...other), textSpan(...one))).toBe(shared);
});
