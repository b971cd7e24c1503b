import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfBounds } from "#lib/edtf-bounds.ts";
import { stretchIn, timeWindow } from "#lib/features/events/time-window.ts";

const bounds = (edtf: string) => edtfBounds(edtf) ?? { earliest: null, latest: null };
const dates = ["195X", "2020", "2024-02"].map(bounds);

describe("a window", () => {
  test.each([
    [null, 8, "195X", "202X", undefined],
    ["202X", 10, "2020", "2029", null],
    ["2024", 12, "2024-01", "2024-12", "202X"],
    ["2024-02", 29, "2024-02-01", "2024-02-29", "2024"],
  ])("%s has %i parts", (edtf, count, first, last, wider) => {
    const window = timeWindow(edtf, dates);
    expect(window.parts).toHaveLength(count);
    expect([window.parts[0]?.edtf, window.parts.at(-1)?.edtf]).toEqual([first, last]);
    expect(window.wider).toBe(wider);
  });

  test.each(["", "yesterday", "2024-13", "2024-02-08", "0000-01", "'; DROP"])(
    "that is none (%s) is the whole",
    (asked) => expect(timeWindow(asked, dates).edtf).toBeNull(),
  );

  test("has neighbours of its own size", () => {
    const neighbours = (edtf: string) => {
      const { earlier, later } = timeWindow(edtf, dates);
      return [earlier, later];
    };
    expect(neighbours("2024-01")).toEqual(["2023-12", "2024-02"]);
    expect(neighbours("2024")).toEqual(["2023", "2025"]);
    expect(neighbours("202X")).toEqual(["201X", "203X"]);
  });

  test("of many centuries shows centuries, which show decades", () => {
    const window = timeWindow(null, ["1066", "2024"].map(bounds));
    expect(window.parts[0]?.edtf).toBe("10XX");
    expect(timeWindow("201X", ["1066", "2024"].map(bounds)).wider).toBe("20XX");
  });

  test("is covered by its parts without gap or overlap", () => {
    fc.assert(
      fc.property(fc.constantFrom("202X", "2023", "2024", "2024-02", "19XX", null), (edtf) => {
        const { parts } = timeWindow(edtf, dates);
        expect(parts[0]?.from).toBe(0);
        expect(parts.at(-1)?.to).toBe(1);
        for (const [index, part] of parts.entries())
          if (index > 0) expect(part.from).toBe(parts[index - 1]?.to);
      }),
    );
  });
});

describe("a date in a window", () => {
  const twenties = timeWindow("202X", dates);

  test("of a year is the stretch of that year, not a point", () => {
    const stretch = stretchIn(twenties, bounds("2020"));
    expect(stretch).toMatchObject({ from: 0, before: false, after: false });
    expect(stretch?.to).toBeCloseTo(0.1, 2);
  });

  test("that is wider than the window fills it and goes on", () => {
    expect(stretchIn(timeWindow("2024-02", dates), bounds("2024"))).toEqual({
      from: 0,
      to: 1,
      before: true,
      after: true,
    });
  });

  test("outside it, or without a year, is nowhere", () => {
    expect(stretchIn(twenties, bounds("1979"))).toBeNull();
    expect(stretchIn(twenties, bounds("XXXX-11-11"))).toBeNull();
  });

  test("with an open end goes on beyond it", () => {
    expect(stretchIn(twenties, bounds("2024/.."))).toMatchObject({ before: false, after: true, to: 1 });
  });
});
