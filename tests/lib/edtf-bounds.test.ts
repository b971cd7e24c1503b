import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edtfBounds } from "#lib/edtf-bounds.ts";

const known: readonly (readonly [
  name: string,
  edtf: string,
  earliest: string | null,
  latest: string | null,
  precision: string,
])[] = [
  ["a year", "2020", "2020-01-01", "2020-12-31", "year"],
  ["a month", "2024-02", "2024-02-01", "2024-02-29", "month"],
  ["a month of no leap year", "2023-02", "2023-02-01", "2023-02-28", "month"],
  ["a day", "2023-10-07", "2023-10-07", "2023-10-07", "day"],
  ["a leap day", "2024-02-29", "2024-02-29", "2024-02-29", "day"],
  ["a decade", "198X", "1980-01-01", "1989-12-31", "decade"],
  ["a century", "19XX", "1900-01-01", "1999-12-31", "century"],
  ["a year with its month left open", "2024-XX", "2024-01-01", "2024-12-31", "year"],
  ["a year with month and day left open", "2024-XX-XX", "2024-01-01", "2024-12-31", "year"],
  ["a month with its day left open", "2024-02-XX", "2024-02-01", "2024-02-29", "month"],
  ["a year before the first thousand", "0079", "0079-01-01", "0079-12-31", "year"],
  ["an interval", "2023-10-07/2024-01", "2023-10-07", "2024-01-31", "month"],
  ["an interval of decades", "195X/198X", "1950-01-01", "1989-12-31", "decade"],
  ["an open end", "2023-12/..", "2023-12-01", null, "month"],
  ["an open start", "../2020-01-03", null, "2020-01-03", "day"],
];

const none = [
  "",
  "in 2020",
  "2020-13",
  "2020-00",
  "2023-02-29",
  "2023-04-31",
  "2024-01-00",
  "XXXX-02-30",
  "XXXX",
  "XXXX-XX-11",
  "2024-XX-11",
  "198X-10",
  "20XX-10-07",
  "2024-21",
  "2024-10-07T10:00",
  "[2023-12..]",
  "2024/2023",
  "../..",
  "2020/",
  "/2020",
  "2020/2021/2022",
  "XXXX-10/XXXX-11",
  "2020-1",
  "20205",
  "Y-17000",
  "2020 ",
];

describe("the bounds of a date", () => {
  it.each(known)("of %s: %s", (_name, edtf, earliest, latest, precision) => {
    expect(edtfBounds(edtf)).toEqual({ earliest, latest, precision, recurring: null, isDoubtful: false });
  });

  it("are open where the year is not given, and say what recurs", () => {
    const open = { earliest: null, latest: null, isDoubtful: false };
    expect(edtfBounds("XXXX-11-11")).toEqual({
      ...open,
      precision: "day",
      recurring: { month: 11, day: 11 },
    });
    expect(edtfBounds("XXXX-06")).toEqual({
      ...open,
      precision: "month",
      recurring: { month: 6, day: null },
    });
    expect(edtfBounds("XXXX-02-29")).toMatchObject({ recurring: { month: 2, day: 29 } });
  });

  it.each(["2020?", "2020-01~", "XXXX-06%", "2019?/2020"])("of %s are marked as doubtful", (edtf) => {
    expect(edtfBounds(edtf)).toMatchObject({ isDoubtful: true });
  });

  it.each(none)("of %j are none", (edtf) => {
    expect(edtfBounds(edtf)).toBeNull();
  });

  it("of a day are the day, and of its month and year hold it", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(edtfBounds(day)).toMatchObject({ earliest: day, latest: day, precision: "day" });
        for (const wider of [
          day.slice(0, 7),
          day.slice(0, 4),
          `${day.slice(0, 3)}X`,
          `${day.slice(0, 2)}XX`,
        ]) {
          const bounds = edtfBounds(wider);
          expect((bounds?.earliest ?? "") <= day && day <= (bounds?.latest ?? "")).toBe(true);
        }
      }),
    );
  });

  it("of any other words are none, and never a fault", () => {
    const marks = fc.string({ unit: fc.constantFrom(..."0129X-/.~?% ") });
    fc.assert(
      fc.property(fc.oneof(fc.string(), marks), (words) => {
        const bounds = edtfBounds(words);
        if (bounds?.earliest && bounds.latest) expect(bounds.earliest <= bounds.latest).toBe(true);
      }),
    );
  });
});
