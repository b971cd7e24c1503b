/**
 * Whether a date says no more than the words that it rests on, as far as a rule can tell. What it cannot tell (whether "last week"
 * was counted rightly) is for the reader of the note. Pure.
 *
 * 1. The date is EDTF.
 * 2. A day stands in the words of one of its bases, with its month. A day is never reckoned.
 * 3. A month or a year that no basis says is reckoned: then a basis names a whole date with its year, and a note says how.
 */
import { edtfBounds } from "./edtf-bounds.ts";

const months = "january february march april may june july august september october november december".split(
  " ",
);

export type DatedRecord = {
  readonly date: string | null;
  readonly bases: readonly string[];
  readonly note: string | null;
};

/** @example findDateFault({ date: "2020", bases: ["four years ago"], note: null }) // '"2020" is said by none of its bases …' */
export function findDateFault({ date, bases, note }: DatedRecord): string | null {
  if (date === null) return bases.length === 0 ? null : "it has no date, but words that give one";
  if (bases.length === 0) return `nothing gives its date "${date}"`;
  if (edtfBounds(date) === null) return `its date "${date}" is no EDTF date`;
  const said = bases.map((words) => words.toLowerCase());
  const faults = date
    .split("/")
    .filter((part) => part !== "..")
    .flatMap((part) => findPartFault(part, said, note) ?? []);
  return faults[0] ?? null;
}

function findPartFault(date: string, said: readonly string[], note: string | null): string | null {
  const [year = "", month = "XX", day = "XX"] = date.replace(/[~?%]$/, "").split("-");
  const says = said.filter((words) => month === "XX" || saysMonth(words, Number(month)));
  if (day !== "XX" && !says.some((words) => new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`).test(words)))
    return `its date "${date}" names a day that none of its bases says: ${list(said)}`;
  const isReckoned =
    (month !== "XX" && says.length === 0) ||
    (year !== "XXXX" && !said.some((words) => saysYear(words, year)));
  if (!isReckoned) return null;
  const isWhole = said.some((words) => /(?<!\d)\d{4}(?!\d)/.test(words));
  if (isWhole && note !== null) return null;
  return `its date "${date}" is said by none of its bases, ${list(said)}: to reckon it takes a basis with a year, and a note`;
}

/** The month's name, whole or cut to three letters; or its number in a date of numbers, `2024-02-08`, `8.2.2024`, `02/08/2024`. */
function saysMonth(words: string, month: number): boolean {
  const name = months[month - 1] ?? "";
  const number = `0?${month}`;
  const numbers = `\\d{4}[-/.]${number}|${number}[-/.]\\d{4}|\\d{1,2}[-/.]${number}[-/.]\\d{2,4}|${number}[-/.]\\d{1,2}[-/.]\\d{2,4}`;
  return new RegExp(`\\b(?:${name}|${name.slice(0, 3)})\\b|(?<!\\d)(?:${numbers})(?!\\d)`).test(words);
}

/** The year itself, or a year or decade within what is left open: "1980s" says 198X. */
function saysYear(words: string, year: string): boolean {
  return new RegExp(`(?<!\\d)${year.replaceAll("X", "\\d")}(?!\\d)`).test(words);
}

function list(said: readonly string[]): string {
  return said.map((words) => `"${words}"`).join(", ");
}
