import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Positions, sliceStored, splitsPair } from "#lib/text/positions.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";

const texts: readonly (readonly [name: string, text: string])[] = [
  ["an empty text", ""],
  ["plain English", "Qaani took over."],
  ["combining marks", "Ása\u0301ib"],
  ["right-to-left text", "سلیمانی 🕊 קאאני"],
  ["one astral character", "🕊"],
  ["astral characters only", "🕊𝒜🇮🇷".repeat(200)],
  ["a pair across the 256th code unit", `${"a".repeat(255)}🕊${"b".repeat(600)}🕊`],
  ["a text whose length is a whole number of strides", `🕊${"a".repeat(510)}`],
  ["lone surrogates", "\udc00\ud800a\udc00\udc00"],
];

describe.each(texts)("in %s", (_name, text) => {
  const positions = new Positions(text);
  const starts = [...Array(text.length + 1).keys()].filter((unit) => !splitsPair(text, unit));

  test("each character boundary has the number of code points before it, and leads back", () => {
    expect(positions.length).toBe([...text].length);
    starts.forEach((unit, point) => {
      expect(positions.toStored(textSpan(0, unit))).toEqual({ start: 0, end: point });
      expect(positions.toText(storedSpan(point, point))).toEqual({ start: unit, end: unit });
    });
  });

  test("a span beyond the end is refused in both directions", () => {
    expect(() => positions.toText(storedSpan(0, positions.length + 1))).toThrow(RangeError);
    expect(() => positions.toStored(textSpan(0, text.length + 1))).toThrow(RangeError);
  });
});

test("a text span that would split a surrogate pair is an error that names the place", () => {
  const positions = new Positions("a🕊b");
  expect(() => positions.toStored(textSpan(0, 2))).toThrow("code unit 2 splits a surrogate pair");
  expect(() => positions.toStored(textSpan(2, 4))).toThrow("code unit 2 splits a surrogate pair");
});

test("the words at a stored span are those PostgreSQL would cut", () => {
  expect(sliceStored("🕊 Qaani", storedSpan(2, 7))).toBe("Qaani");
  expect(sliceStored("Qaani", storedSpan(0, 5))).toBe("Qaani");
});

test("any stored span of any text cuts what code points say, and comes back", () => {
  const text = fc.string({ unit: "binary", maxLength: 1200 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
      const points = [...text];
      const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
      const span = storedSpan(start, end);
      const positions = new Positions(text);
      const inText = positions.toText(span);
      expect(text.slice(inText.start, inText.end)).toBe(points.slice(start, end).join(""));
      expect(positions.toStored(inText)).toEqual(span);
    }),
    { seed: 1, numRuns: 300 },
  );
});
