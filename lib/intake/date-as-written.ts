/** The ways in which English pages write a date, to find one in them that is known already. */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Finds "8 February 2024", "Feb. 8, 2024", "2024-02-08" for 2024-02-08; null for what is no day. */
export function dateAsWritten(edtf: string): RegExp | null {
  const parts = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(edtf)?.groups;
  const name = MONTHS[Number(parts?.month) - 1];
  if (!parts || name === undefined) return null;
  const month = `(?:${name}|${name.slice(0, 3)}${name === "September" ? "t?" : ""})\\.?`;
  const day = `0?${Number(parts.day)}(?:st|nd|rd|th)?`;
  return new RegExp(
    `(?<!\\d)(?:${day}\\s+${month},?\\s+${parts.year}|${month}\\s+${day},?\\s+${parts.year}|${edtf})(?!\\d)`,
    "iu",
  );
}

/**
 * The day of an ISO 8601 date and time as it is written there, without moving it to another zone; null for anything else.
 * @example toEdtf("2024-02-08T23:30:00-05:00") // "2024-02-08"
 */
export function toEdtf(written: string): string | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:$|[T\s])/.exec(written.trim());
  if (!found) return null;
  const [, year, month, day] = found;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  return [year, month, day].filter(Boolean).join("-");
}
