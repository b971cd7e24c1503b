/**
 * What an EDTF date allows: its first and last day, how precise it is, and where it recurs because its year is not given. Strict:
 * what it does not know is null, never a guess. It does not put dates into words.
 */

/** How finely a date is known. `season` and times of day are no dates of ours. */
type EdtfPrecision = "day" | "month" | "year" | "decade" | "century";

export type EdtfBounds = {
  readonly precision: EdtfPrecision;
  /**
   * The first and last day that the date allows, `YYYY-MM-DD`. Null at an open end of an interval, and both null where the
   * year is not given.
   */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Month and day of a date whose year is not given; else null. The day is null where only the month is given. */
  readonly recurring: { readonly month: number; readonly day: number | null } | null;
  /** Whether the date is marked as uncertain (`?`), approximate (`~`) or both (`%`). */
  readonly isDoubtful: boolean;
};

const form = /^(\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/;
const coarsestFirst: readonly EdtfPrecision[] = ["century", "decade", "year", "month", "day"];

/**
 * The bounds of an EDTF date of levels 0 and 1: year, month or day, unspecified digits from the right (`198X`, `2024-XX-XX`), a
 * year that is not given (`XXXX-11-11`), a mark of doubt, and intervals of these with `..` for an open end. Null for
 * everything else: seasons, sets, times, days that no month has, intervals that end before they begin or have no year.
 * After the Library of Congress specification, https://www.loc.gov/standards/datetime/
 * @example edtfBounds("198X") // { precision: "decade", earliest: "1980-01-01", latest: "1989-12-31", … }
 */
export function edtfBounds(edtf: string): EdtfBounds | null {
  const [from = "", to, ...more] = edtf.split("/");
  if (more.length > 0) return null;
  return to === undefined ? single(from) : interval(from, to);
}

function single(date: string): EdtfBounds | null {
  const [, year = "", month = "XX", day = "XX", mark = ""] = form.exec(date) ?? [];
  if (year === "" || (month === "XX" && day !== "XX") || !isRightmost(year, date)) return null;
  const isDoubtful = mark !== "";
  if (month !== "XX" && !(Number(month) >= 1 && Number(month) <= 12)) return null;
  if (year === "XXXX") return month === "XX" ? null : recurring(Number(month), day, isDoubtful);
  const first = year.replaceAll("X", "0");
  const last = year.replaceAll("X", "9");
  const days = daysOf(Number(last), month === "XX" ? 12 : Number(month));
  if (day !== "XX" && !(Number(day) >= 1 && Number(day) <= days)) return null;
  const [from, until] = month === "XX" ? ["01", "12"] : [month, month];
  return {
    precision: precisionOf(year, month, day),
    earliest: `${first}-${from}-${day === "XX" ? "01" : day}`,
    latest: `${last}-${until}-${day === "XX" ? days : day}`,
    recurring: null,
    isDoubtful,
  };
}

/** Digits are left open from the right: a decade has no month, and `2024-XX-11` is no stretch of days. */
function isRightmost(year: string, date: string): boolean {
  return !/\dX/.test(year) || !/-\d\d/.test(date);
}

function recurring(month: number, day: string, isDoubtful: boolean): EdtfBounds | null {
  if (day !== "XX" && !(Number(day) >= 1 && Number(day) <= daysOf(2000, month))) return null;
  const precision = day === "XX" ? "month" : "day";
  const part = { month, day: day === "XX" ? null : Number(day) };
  return { precision, earliest: null, latest: null, recurring: part, isDoubtful };
}

function interval(from: string, to: string): EdtfBounds | null {
  const first = from === ".." ? null : single(from);
  const last = to === ".." ? null : single(to);
  if ((first === null && from !== "..") || (last === null && to !== "..")) return null;
  if (first?.recurring || last?.recurring || (first === null && last === null)) return null;
  const [earliest, latest] = [first?.earliest ?? null, last?.latest ?? null];
  if (earliest !== null && latest !== null && earliest > latest) return null;
  const known = [first, last].flatMap((one) => (one === null ? [] : [coarsestFirst.indexOf(one.precision)]));
  return {
    precision: coarsestFirst[Math.min(...known)] ?? "century",
    earliest,
    latest,
    recurring: null,
    isDoubtful: Boolean(first?.isDoubtful || last?.isDoubtful),
  };
}

function precisionOf(year: string, month: string, day: string): EdtfPrecision {
  if (year.endsWith("XX")) return "century";
  if (year.endsWith("X")) return "decade";
  if (month === "XX") return "year";
  return day === "XX" ? "month" : "day";
}

function daysOf(year: number, month: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month, 0);
  return first.getUTCDate();
}
