import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DatedRecord, findDateFault } from "#lib/find-date-fault.ts";

const dated = "8 February 2024";

type Case = readonly [name: string, date: string | null, bases: readonly string[], note: string | null];

const sound: readonly Case[] = [
  ["no date, and nothing that gives one", null, [], null],
  ["a year that stands there", "2020", ["Soleimani’s funeral in 2020"], null],
  ["a decade that stands there", "198X", ["the early 1980s"], null],
  ["a decade by one of its years", "198X", ["in 1984"], null],
  ["a day without its year", "XXXX-11-11", ["November 11"], null],
  ["a day with a month cut short", "XXXX-10-07", ["Oct. 7"], null],
  ["a month", "2023-12", ["In December 2023"], null],
  ["a month without its year", "XXXX-06", ["June"], null],
  ["a day and its year in two bases, reckoned", "2023-10-07", ["Oct. 7", "weeks since", dated], "Reckoned."],
  ["a month that was reckoned", "2024-01", ["last month", dated], "Reckoned."],
  ["a year that was reckoned", "2020", ["Four years ago", dated], "Reckoned."],
  ["a doubtful year", "2020?", ["perhaps in 2020"], null],
  ["a day in numbers", "2024-02-08", ["2024-02-08"], null],
  ["a day in numbers, the day first", "2024-02-08", ["8.2.2024"], null],
  ["a month in numbers", "2024-02", ["02/2024"], null],
  ["an interval", "2023-12/..", ["since December 2023"], null],
];

const unsound: readonly (readonly [...Case, RegExp])[] = [
  ["words that give no date", null, ["2020"], null, /it has no date, but words that give one/],
  ["a date that nothing gives", "2020", [], null, /nothing gives its date "2020"/],
  ["a date in words", "in 2020", ["in 2020"], null, /"in 2020" is no EDTF date/],
  ["a day that no month has", "2023-02-29", ["29 February 2023"], null, /is no EDTF date/],
  ["another year", "2021", ["in 2020"], null, /"2021" is said by none of its bases, "in 2020"/],
  ["a year reckoned without a note", "2020", ["Four years ago", dated], null, /and a note/],
  ["a year reckoned from nothing", "2020", ["Four years ago"], "Reckoned.", /takes a basis with a year/],
  ["a month reckoned without a note", "2024-01", ["last month", dated], null, /and a note/],
  [
    "a day that was reckoned",
    "2024-02-02",
    ["on Friday", dated],
    "Reckoned.",
    /names a day that none of its bases says/,
  ],
  ["a day in another month's words", "2024-03-08", ["in March", dated], "Reckoned.", /names a day/],
  ["a day within a number", "XXXX-10-07", ["October 17"], null, /names a day/],
  ["a month that is a day elsewhere", "2024-08", ["2024-02-08"], null, /is said by none/],
  ["a day finer than its month", "2023-12-01", ["In December 2023"], null, /names a day/],
];

const judge = (date: string | null, bases: readonly string[], note: string | null) =>
  findDateFault({ date, bases, note });

describe("a date", () => {
  it.each(sound)("%s is sound: %s", (_name, date, bases, note) => {
    expect(judge(date, bases, note)).toBeNull();
  });

  it.each(unsound)("%s is refused: %s", (_name, date, bases, note, says) => {
    expect(judge(date, bases, note)).toMatch(says);
  });

  it("of every event of the first body of texts is sound, and none is by chance", () => {
    const events: { date: string | null; dateBasis?: { exact: string }[]; dateNote?: string }[] = JSON.parse(
      readFileSync("seeds/events.json", "utf8"),
    );
    const records = events.map(({ date, dateBasis = [], dateNote = null }): DatedRecord => {
      return { date, bases: dateBasis.map(({ exact }) => exact), note: dateNote };
    });
    expect(records.filter((record) => findDateFault(record) !== null)).toEqual([]);
    const withoutNotes = records
      .map((record) => findDateFault({ ...record, note: null }))
      .filter((fault) => fault !== null);
    expect(withoutNotes.length).toBeGreaterThan(1);
  });
});
