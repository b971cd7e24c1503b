/**
 * The stretches of a quotation by which its sources are proposed.
 */

import { parseQuotation } from "./parse-quotation.ts";
import type { Word } from "./word.ts";

/** A stretch of so many words may have been stitched together: its halves propose sources of their own. */
const LONG = 8;

/** Fewer words than this have no three. */
const FEWEST = 3;

/**
 * Every part of an elided quotation, and the halves of a long part. `null` where a part has too few words to propose
 * anything: then every source may have it.
 *
 * @example soughtStretches("the Quds Force … is unclear") // null: two words are no three
 */
export function soughtStretches(quote: string): (readonly Word[])[] | null {
  const parts = parseQuotation(quote).parts.map(({ words }) => words);
  if (parts.every((words) => words.length < FEWEST)) return null;
  return parts
    .filter((words) => words.length >= FEWEST)
    .flatMap((words) => {
      const middle = words.length >> 1;
      return words.length < LONG ? [words] : [words, words.slice(0, middle), words.slice(middle)];
    });
}
