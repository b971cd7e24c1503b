import { describe, expect, it } from "vitest";
import { columnWidths, withWidth } from "#components/compare/column-widths.ts";

describe("widths of columns", () => {
  it.each([
    [2, [50, 50]],
    [3, [34, 33, 33]],
    [4, [25, 25, 25, 25]],
  ])("are the same for %i where none are asked for", (count, widths) => {
    expect(columnWidths([], count)).toEqual(widths);
    expect(columnWidths([60, 40].slice(0, count - 1), count)).toEqual(widths);
  });

  it.each([
    [[50, 50], 0, 70, [70, 30]],
    [[50, 50], 0, 99, [88, 12]],
    [[50, 50], 0, -5, [12, 88]],
    [[34, 33, 33], 1, 40.4, [34, 40, 26]],
    [[50, 50], 1, 70, [50, 50]],
  ])("%j, with column %i made %d wide, are %j", (widths, column, width, expected) => {
    expect(withWidth(widths, column, width)).toEqual(expected);
  });
});
