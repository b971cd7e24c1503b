import { describe, expect, test } from "vitest";
import { describeSpan, describeStoredSpan } from "#lib/anchor/describe.ts";
import { toSelectors } from "#lib/anchor/selectors.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";
import { hostilities } from "#tests/support/hostile-text.ts";

test("an anchor is the span in code points, its words, and 32 code points on either side", () => {
  const text = `${"🕊".repeat(40)}Qaani${"🕊".repeat(40)}`;
  expect(describeSpan(text, textSpan(80, 85))).toEqual({
    start: 40,
    end: 45,
    exact: "Qaani",
    prefix: "🕊".repeat(32),
    suffix: "🕊".repeat(32),
  });
});

test("at the edges of the text there is less around it", () => {
  expect(describeSpan("Qaani", textSpan(0, 5))).toMatchObject({ prefix: "", suffix: "" });
  expect(describeSpan("🕊 Qaani.", textSpan(3, 8))).toMatchObject({ prefix: "🕊 ", suffix: "." });
});

test("an empty span, one beyond the text and one that cuts a character are refused", () => {
  expect(() => describeSpan("Qaani", textSpan(2, 2))).toThrow("Cannot describe an empty span at code unit 2");
  expect(() => describeSpan("Qaani", textSpan(2, 6))).toThrow("the text ends at code unit 5");
  expect(() => describeSpan("🕊", textSpan(0, 1))).toThrow("splits a surrogate pair");
});

test("a stored span is described alike", () => {
  expect(describeStoredSpan("🕊 Qaani.", storedSpan(2, 7))).toEqual(describeSpan("🕊 Qaani.", textSpan(3, 8)));
});

test("its selectors are those of the W3C model", () => {
  expect(toSelectors(describeSpan("General Qaani.", textSpan(8, 13)))).toEqual([
    { type: "TextPositionSelector", start: 8, end: 13 },
    { type: "TextQuoteSelector", exact: "Qaani", prefix: "General ", suffix: "." },
  ]);
});

describe.each(hostilities)("under $name", ({ make }) => {
  test("the parts are what the text says, in order, at the position", () => {
    const text = make("The commander of the Qods Force\nwas Esmail Qaani, who succeeded Soleimani.");
    const start = text.lastIndexOf("w");
    const anchor = describeSpan(text, textSpan(start, start + 1));
    const around = anchor.prefix + anchor.exact + anchor.suffix;
    expect(text).toContain(around);
    expect(Array.from(text).slice(anchor.start, anchor.end).join("")).toBe(anchor.exact);
    expect(Array.from(anchor.prefix)).toHaveLength(32);
  });
});
