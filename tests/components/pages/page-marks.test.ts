import { describe, expect, it } from "vitest";
import { marksOnRun, marksWithin, type PageMark } from "#components/pages/page-marks.ts";

const mark = (start: number, end: number): PageMark => ({
  start,
  end,
  kind: "hit",
  element: "mark",
  id: "hit-0",
});

describe("marks on a stretch of a line", () => {
  it.each([
    ["within it", mark(12, 14), { span: { start: 2, end: 4 }, id: "hit-0" }],
    ["from the line before", mark(4, 12), { span: { start: 0, end: 2 }, id: undefined }],
    ["into the next line", mark(13, 40), { span: { start: 3, end: 5 }, id: "hit-0" }],
  ])("are cut to it: %s", (_where, one, expected) => {
    expect(marksOnRun({ start: 10, end: 15, exact: "Qaani" }, [one])).toMatchObject([expected]);
  });

  it("are counted in code units of its words", () => {
    expect(marksOnRun({ start: 10, end: 14, exact: "🕊🕊 a" }, [mark(13, 14)])).toMatchObject([
      { span: { start: 5, end: 6 } },
    ]);
  });

  it("are those that share a position with it", () => {
    const marks = [mark(0, 10), mark(9, 11), mark(15, 20)];
    expect(marksWithin(marks, { start: 10, end: 15 })).toEqual([marks[1]]);
  });
});
