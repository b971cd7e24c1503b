/**
 * How much of a quotation stands at a place: what makes it the place, and nothing else. The figures are those of
 * docs/decisions/0060.
 */

import type { Step } from "./align.ts";
import { looksLike } from "./looks-like.ts";
import type { Word } from "./word.ts";

/** The least share of a quotation's words, weighed by length, that makes a place the place. */
const FOUND = 0.6;

/** The least share of words, weighed alike, that a place has to hold in any order: the rest may be misspelt. */
const LEAST_SHARED = 0.35;

const SHORT = 10;
/** The same for a quotation of fewer words than that, where a name and an article already weigh half. */
const FOUND_SHORT = 0.7;

/** Of fewer words than this, any change may make another phrase. */
const FEWEST_WORDS = 4;

/** The least share that makes a place of so many words the place. */
export function leastShare(words: readonly Word[]): number {
  if (words.length < FEWEST_WORDS) return 1;
  return words.length < SHORT ? FOUND_SHORT : FOUND;
}

/** Whether enough of a quotation's words stand in a window at all for it to be worth aligning. */
export function sharesEnough(words: readonly Word[], there: readonly Word[]): boolean {
  const keys = new Set(there.map((word) => word.key));
  const weight = (some: readonly Word[]) => some.reduce((sum, word) => sum + Math.min(8, word.key.length), 0);
  return weight(words.filter((word) => keys.has(word.key))) >= weight(words) * LEAST_SHARED;
}

/** Long words say more of where a quotation comes from than short ones; one misspelt, or alone among
 * others, says half of what it said. */
export function shareOf(words: readonly Word[], there: readonly Word[], steps: readonly Step[]): number {
  const weight = (word: Word | undefined) => Math.min(8, word?.key.length ?? 0);
  let total = 0;
  let found = 0;
  for (const word of words) total += weight(word);
  steps.forEach((step, index) => {
    const word = words[step.quote ?? -1];
    const other = there[step.source ?? -1];
    if (!word || !other) return;
    const isBeside = steps[index - 1]?.isMatch || steps[index + 1]?.isMatch;
    if (step.isMatch) found += isBeside ? weight(word) : weight(word) / 2;
    else if (looksLike(word.key, other.key)) found += weight(word) / 2;
  });
  return total === 0 ? 0 : found / total;
}
