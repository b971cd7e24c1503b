/**
 * A line that is a date and nothing else, as EDTF. Dates in numbers whose day and month cannot be told apart are left alone.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH =
  "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

const LEAD =
  "(?:(?:Published|Posted|Updated)(?: on)?:?\\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";

const SHAPES = [
  new RegExp(`^${LEAD}(?<date>(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(?<year>\\d{4}))$`, "iu"),
  new RegExp(`^${LEAD}(?<date>${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4}))$`, "iu"),
  new RegExp(`^${LEAD}(?<date>${MONTH},?\\s+(?<year>\\d{4}))$`, "iu"),
  new RegExp(`^${LEAD}(?<date>(?<year>\\d{4})-(?<numeral>\\d{2})-(?<day>\\d{2}))$`, "iu"),
];

export type DateLine = {
  /** As precise as the line: `2024-02-08`, or `2024-02` where no day is given. */
  readonly edtf: string;
  /** Where the date itself stands in the line, in code units, without "Published on". */
  readonly start: number;
  readonly end: number;
};

/**
 * Reads a trimmed line; `null` where it is no date, or a day that no calendar has.
 *
 * @example readDateLine("8 February 2024") // { edtf: "2024-02-08", start: 0, end: 15 }
 */
export function readDateLine(line: string): DateLine | null {
  for (const shape of SHAPES) {
    const groups = shape.exec(line)?.groups;
    if (groups?.date === undefined) continue;
    const edtf = toEdtf(groups.year, groups.numeral ?? monthNumeral(groups.month), groups.day);
    const start = line.indexOf(groups.date);
    if (edtf !== null) return { edtf, start, end: start + groups.date.length };
  }
  return null;
}

function monthNumeral(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
}

function toEdtf(year: string | undefined, month: string, day: string | undefined): string | null {
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month}`;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) >= 1 && Number(day) <= lastDay ? `${year}-${month}-${day.padStart(2, "0")}` : null;
}
