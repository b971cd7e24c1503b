/**
 * The apparatus as CSV (RFC 4180), one record an entry, for spreadsheets. Nothing in it is ever a formula.
 */

import { type Entry, entries, type Witness } from "./entries.ts";

/**
 * The columns: passage, start, end (code points in the base; empty where it lacks the passage), kind, after, and one for
 * each witness. A witness that lacks the passage reads `[lacking]`, one that omits the words `[om.]`.
 *
 * @example toCsv([a, b]).split("\r\n")[0] // "passage,start,end,kind,after,001,002"
 */
export function toCsv(witnesses: readonly Witness[], base = 0): string {
  const head = ["passage", "start", "end", "kind", "after", ...witnesses.map(({ siglum }) => siglum)];
  return [head, ...entries(witnesses, base).map(toRecord)]
    .map((record) => `${record.map(toField).join(",")}\r\n`)
    .join("");
}

function toRecord({ ordinal, span, kind, after, readings }: Entry): string[] {
  const said = readings.map((reading) => (reading === null ? "[lacking]" : reading || "[om.]"));
  return [ordinal, span?.start ?? "", span?.end ?? "", kind, after, ...said].map(String);
}

/**
 * What a spreadsheet would run begins with one of these, be it behind spaces or in full width, or on a later line of the
 * field. An apostrophe before it makes it text.
 */
const FORMULA = /^(?=[\s\p{Default_Ignorable_Code_Point}]*[=+\-@\|%＝＋－＠\t\r])/gmv;

function toField(value: string): string {
  const isNumber = /^\d+$/v.test(value);
  const safe = isNumber ? value : value.replace(FORMULA, "'");
  return /[",\r\n]/v.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}
