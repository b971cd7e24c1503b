import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlDate, readableEdtf } from "#lib/edtf-date.ts";

const cases: readonly [name: string, edtf: string, words: string | null, html: string | null][] = [
  ["a year", "2020", "2020", "2020"],
  ["a month", "2024-01", "January 2024", "2024-01"],
  ["a day", "2023-10-07", "7 October 2023", "2023-10-07"],
  ["a leap day", "2024-02-29", "29 February 2024", "2024-02-29"],
  ["a leap day of no leap year", "2023-02-29", null, null],
  ["a day of no year", "XXXX-11-11", "11 November, year not given", "11-11"],
  ["a leap day of no year", "XXXX-02-29", "29 February, year not given", "02-29"],
  ["a month of no year", "XXXX-11", "November, year not given", null],
  ["a day not given", "2024-01-XX", "January 2024", null],
  ["a month and a day not given", "2024-XX-XX", "2024", null],
  ["a day of a month not given", "2024-XX-11", "day 11, month not given, 2024", null],
  ["a decade", "198X", "the 1980s", null],
  ["a century", "19XX", "1900–1999", null],
  ["nothing known", "XXXX", null, null],
  ["a season", "2024-21", "spring 2024", null],
  ["an approximate month", "2024-01~", "about January 2024", null],
  ["an uncertain year", "2024?", "perhaps 2024", null],
  ["both", "2024%", "perhaps about 2024", null],
  ["an interval", "2023-10-07/2024-01", "7 October 2023 to January 2024", null],
  ["an open end", "2020/..", "since 2020", null],
  ["an open start", "../2020-01-03", "until 3 January 2020", null],
  ["a time", "2024-02-08T05:30:00Z", "8 February 2024, 05:30 UTC", "2024-02-08T05:30:00Z"],
  [
    "a time of a zone",
    "2024-02-08T05:30+03:00",
    "8 February 2024, 05:30 UTC+03:00",
    "2024-02-08T05:30+03:00",
  ],
  ["a month that is none", "2024-13", null, null],
  ["a month nought", "2024-00", null, null],
  ["a day nought", "2024-01-00", null, null],
  ["a day of a season", "2024-21-07", null, null],
  ["words", "last week", null, null],
  ["three ends", "2020/2021/2022", null, null],
  ["open on both ends", "../..", null, null],
  ["nothing at all", "", null, null],
];

describe("a date is said exactly as precisely as it is known", () => {
  test.each(cases)("%s: %s", (_name, edtf, words, html) => {
    expect(readableEdtf(edtf)).toBe(words);
    expect(htmlDate(edtf)).toBe(html);
  });

  test("every calendar day is said with its own day, month and year", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const words = readableEdtf(date.toISOString().slice(0, 10)) ?? "";
          expect(new Date(`${words} UTC`).toISOString().slice(0, 10)).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });

  test("no string makes it throw or invent a year", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const year of readableEdtf(text)?.match(/\d{4}/g) ?? [])
          expect(text).toContain(year.slice(0, 2));
      }),
    );
  });
});
