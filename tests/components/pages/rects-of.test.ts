import { describe, expect, it } from "vitest";
import { rectsOf } from "#components/pages/rects-of.ts";

const run = {
  x: 100,
  y: 50,
  width: 200,
  height: 10,
  start: 10,
  end: 30,
  exact: "twenty letters here.",
  upright: true,
};
const next = { ...run, y: 62, start: 31, end: 51 };
const onItsSide = { ...run, x: 5, y: 0, width: 10, height: 400, upright: false };

describe("where words are drawn", () => {
  it("is the whole line where all of it is meant", () => {
    expect(rectsOf({ runs: [run] }, { start: 10, end: 30 })).toEqual([
      { x: 100, y: 50, width: 200, height: 10 },
    ]);
  });

  it("is its part of the line, by the count of characters", () => {
    expect(rectsOf({ runs: [run] }, { start: 15, end: 20 })).toEqual([
      { x: 150, y: 50, width: 50, height: 10 },
    ]);
  });

  it("goes on at the next line", () => {
    expect(rectsOf({ runs: [run, next] }, { start: 25, end: 36 })).toEqual([
      { x: 250, y: 50, width: 50, height: 10 },
      { x: 100, y: 62, width: 50, height: 10 },
    ]);
  });

  it("goes down the line where that stands on its side", () => {
    expect(rectsOf({ runs: [onItsSide] }, { start: 15, end: 20 })).toEqual([
      { x: 5, y: 100, width: 10, height: 100 },
    ]);
  });

  it.each([
    ["before", { start: 0, end: 10 }],
    ["behind", { start: 30, end: 40 }],
    ["in the white space between two lines", { start: 30, end: 31 }],
  ])("is nowhere for words %s", (_where, span) => {
    expect(rectsOf({ runs: [run, next] }, span).filter(({ y }) => y === 50)).toEqual([]);
  });
});
