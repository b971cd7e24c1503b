import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutAnchor } from "#lib/anchor/cut-anchor.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

const words = "🕊 Qaani’s\n\nQods\u00a0Force 🕊🕊 met.";
const text = {
  text: words,
  positions: new Positions(words),
  passages: [
    { ordinal: 0, start: 0, end: 9 },
    { ordinal: 1, start: 11, end: 29 },
  ],
};

describe("cutting an anchor", () => {
  it("takes the words and what stands on either side, in code points", () => {
    expect(cutAnchor(text, storedSpan(2, 7))).toEqual({
      passage: 0,
      start: 2,
      end: 7,
      exact: "Qaani",
      prefix: "🕊 ",
      suffix: "’s\n\nQods\u00a0Force 🕊🕊 met.",
    });
  });

  const beginnings: readonly (readonly [number, number | null])[] = [
    [0, 0],
    [8, 0],
    [9, null],
    [10, null],
    [11, 1],
    [28, 1],
  ];

  it.each(beginnings)("that begins at %i finds passage %s", (start, passage) => {
    expect(cutAnchor(text, storedSpan(start, start + 1))?.passage ?? null).toBe(passage);
  });

  it("beyond the text is refused", () => {
    expect(() => cutAnchor(text, storedSpan(20, 99))).toThrow(RangeError);
  });

  it("gives what counting every code point gives", () => {
    const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (any, one, other) => {
        const points = [...any];
        const start = one % points.length;
        const end = start + 1 + (other % (points.length - start));
        const passages = [{ ordinal: 0, start: 0, end: points.length }];
        const cut = cutAnchor({ text: any, positions: new Positions(any), passages }, storedSpan(start, end));
        expect(cut).toEqual({
          passage: 0,
          start,
          end,
          exact: points.slice(start, end).join(""),
          prefix: points.slice(Math.max(0, start - 32), start).join(""),
          suffix: points.slice(end, end + 32).join(""),
        });
      }),
    );
  });
});
