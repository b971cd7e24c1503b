/** What is wrong with a date and the words that are to give it, said to the person who gave them: with what to do instead. Pure. */
import { edtfBounds } from "#lib/edtf-bounds.ts";
import { findDateFault } from "#lib/find-date-fault.ts";

export type Dating = {
  /** EDTF; empty for none. */
  readonly date: string;
  /** The words on which it rests. */
  readonly words: readonly string[];
  readonly note: string;
};

/** How dates are written. */
const forms =
  "2024-01-03 is a day, 2024-01 a month, 2024 a year, 198X a decade, XXXX-11-11 a day whose year is not given, 2020/2022 a stretch of time, and ~ or ? behind it says about or perhaps";

/** @example findDatingFault({ date: "2024", words: [], note: "" }) // "No words give this date. Point at those that do." */
export function findDatingFault({ date, words, note }: Dating): string | null {
  if (date === "")
    return words.length > 0 ? "Say which date these words give, or leave the words out." : null;
  if (edtfBounds(date) === null) return `“${date}” is no date as it is written here: ${forms}.`;
  if (words.length === 0) return "No words give this date. Point at those that do.";
  const fault = findDateFault({ date, bases: words, note: note === "" ? null : note });
  return fault === null
    ? null
    : `A date says no more than its words: ${fault}. Give a coarser date, or point at the words that say so too; one that is reckoned needs a note that says how.`;
}
