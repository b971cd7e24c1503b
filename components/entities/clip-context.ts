/**
 * The words nearest to a keyword, for a line of a concordance: whole words, at most so many code units, white space made plain
 * so that a line stays a line. For showing only; positions are never taken from what this gives.
 */

const reach = 110;

/**
 * The end of `text`, beginning with a whole word.
 * @example clipBefore("Since taking over the Quds Force, ", 12) // "Quds Force, "
 */
export function clipBefore(text: string, limit = reach): string {
  const plain = text.replace(/\s+/g, " ");
  if (plain.length <= limit) return plain;
  const near = plain.slice(-limit);
  const isWhole = plain.at(-limit - 1) === " ";
  return isWhole ? near : near.slice(near.indexOf(" ") + 1);
}

/**
 * The beginning of `text`, ending with a whole word.
 * @example clipAfter(" has quietly worked to consolidate", 20) // " has quietly worked"
 */
export function clipAfter(text: string, limit = reach): string {
  const plain = text.replace(/\s+/g, " ");
  if (plain.length <= limit) return plain;
  const near = plain.slice(0, limit);
  return plain[limit] === " " || !near.includes(" ") ? near : near.slice(0, near.lastIndexOf(" "));
}
