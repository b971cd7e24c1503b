/**
 * EDTF dates in words, exactly as precise as they are: `XXXX-11-11` is “11 November, year not given”, never a day of
 * some year. Reads years, months, days, unspecified digits, seasons, `~ ? %`, intervals and times of day; what it does not
 * know it gives back as null rather than guess. Follows the Library of Congress EDTF specification, levels 0 and 1.
 */

const months = "January February March April May June July August September October November December".split(
  " ",
);
const seasons: Readonly<Record<string, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };
const pattern =
  /^(?<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX))?)?(?:T(?<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?)?$/;

function readableYear(year: string): string | null {
  if (year === "XXXX") return null;
  if (year.endsWith("XX")) return `${year.slice(0, 2)}00–${year.slice(0, 2)}99`;
  return year.endsWith("X") ? `the ${year.slice(0, 3)}0s` : year;
}

function isDayOfMonth(day: number, month: number, year: string): boolean {
  const inYear = /^\d{4}$/.test(year) ? Number(year) : 2000;
  return day >= 1 && day <= new Date(Date.UTC(inYear, month, 0)).getUTCDate();
}

function readableMonth(month: string | undefined): string | null {
  return month === undefined || month === "XX" ? null : (months[Number(month) - 1] ?? seasons[month] ?? null);
}

function readableSimple(date: string): string | null {
  const { year = "", month, day, time, zone } = pattern.exec(date)?.groups ?? {};
  if (!year || (time && !/^\d\d$/.test(day ?? ""))) return null;
  const named = readableMonth(month);
  if (month && month !== "XX" && !named) return null;
  const isDay = day !== undefined && day !== "XX";
  if (isDay && (Number(month) > 12 || !isDayOfMonth(Number(day), Number(month) || 1, year))) return null;
  const dayWords = isDay
    ? named
      ? `${Number(day)} ${named}`
      : `day ${Number(day)}, month not given`
    : named;
  const yearWords = readableYear(year);
  if (!dayWords) return yearWords;
  const words = yearWords ? `${dayWords}${named ? " " : ", "}${yearWords}` : `${dayWords}, year not given`;
  return time ? `${words}, ${time}${zone ? ` ${zone === "Z" ? "UTC" : `UTC${zone}`}` : ""}` : words;
}

function readableOne(date: string): string | null {
  const mark = /[~?%]$/.exec(date)?.[0];
  const words = readableSimple(mark ? date.slice(0, -1) : date);
  if (!words || !mark) return words;
  return { "~": `about ${words}`, "?": `perhaps ${words}`, "%": `perhaps about ${words}` }[mark] ?? null;
}

/**
 * An EDTF date in words; null where it is no EDTF date known here, or says nothing (`XXXX`).
 * @example readableEdtf("2023-10-07") // "7 October 2023"
 * @example readableEdtf("2020/..") // "since 2020"
 */
export function readableEdtf(edtf: string): string | null {
  const [from = "", to, ...more] = edtf.split("/");
  if (more.length > 0) return null;
  if (to === undefined) return readableOne(from);
  const [first, last] = [readableOne(from), readableOne(to)];
  const [isOpenStart, isOpenEnd] = [from === "" || from === "..", to === "" || to === ".."];
  if (first && last) return `${first} to ${last}`;
  if (first && isOpenEnd) return `since ${first}`;
  return last && isOpenStart ? `until ${last}` : null;
}

/**
 * The value for the `datetime` attribute of `<time>`, where HTML has one that says the same; else null.
 * @example htmlDate("XXXX-11-11") // "11-11"
 */
export function htmlDate(edtf: string): string | null {
  if (readableEdtf(edtf) === null) return null;
  if (/^\d{4}(-(0\d|1[0-2])(-\d\d)?)?(T.*)?$/.test(edtf)) return edtf;
  return /^XXXX-\d\d-\d\d$/.test(edtf) ? edtf.slice(5) : null;
}
