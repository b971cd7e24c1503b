/**
 * Ranks for an order of one's own: short words that sort as text, with another always between two. Moving one thing writes one row.
 * Pure; it knows neither notebooks nor databases.
 */

/** Digits before letters, in every collation that a database may have. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const MIDDLE = "i";

/** What a rank looks like: it never ends in the lowest digit, so that there is always room below it. */
export const RANK_PATTERN = /^[0-9a-z]*[1-9a-z]$/;

/**
 * A rank behind `before` and ahead of `after`; null stands for the beginning or the end of everything.
 *
 * Between neighbours it takes the middle of the first digit that leaves room, and a longer rank where none does: one more digit for
 * some five things put in the same gap. The fractional indexing of Figma and Rocicorp, without their integer part.
 *
 * @throws RangeError where either is no rank, or `before` does not sort ahead of `after`.
 * @example rankBetween("a", "b") // "ai"
 */
export function rankBetween(before: string | null, after: string | null): string {
  for (const rank of [before, after])
    if (rank !== null && !RANK_PATTERN.test(rank))
      throw new RangeError(`Cannot rank beside ${JSON.stringify(rank)}: it is no rank.`);
  if (before !== null && after !== null && before >= after)
    throw new RangeError(`Cannot rank between "${before}" and "${after}": they are not in order.`);
  return between(before ?? "", after);
}

/**
 * Ranks for so many things in a row, behind `before`.
 *
 * @example ranksBehind(null, 2) // ["i", "r"]
 */
export function ranksBehind(before: string | null, count: number): string[] {
  const ranks: string[] = [];
  for (let last = before; ranks.length < count; ) {
    last = next(last);
    ranks.push(last);
  }
  return ranks;
}

/** The end is met often, so it is approached like a number that counts up: some 46,000 things before a rank has eight digits. */
function next(before: string | null): string {
  if (before === null) return MIDDLE;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const digit = digitAt(before, at);
    if (digit === DIGITS.length - 1) continue;
    const carried = before.length - at - 1;
    const rest = carried === 0 ? "" : `${"0".repeat(carried - 1)}1`;
    return before.slice(0, at) + DIGITS[digit + 1] + rest;
  }
  return `${before}00${MIDDLE}`;
}

function between(before: string, after: string | null): string {
  let prefix = "";
  for (let at = 0; ; at += 1) {
    const low = at < before.length ? digitAt(before, at) : 0;
    const high = after !== null && at < after.length ? digitAt(after, at) : DIGITS.length;
    if (low === high) {
      prefix += DIGITS[low];
      continue;
    }
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return prefix + DIGITS[middle];
    // No room at this digit: whatever begins with `before`'s digit is ahead of `after`, so the rest is only to be behind `before`.
    return prefix + DIGITS[low] + between(before.slice(at + 1), null);
  }
}

function digitAt(rank: string, at: number): number {
  return DIGITS.indexOf(rank.charAt(at));
}
