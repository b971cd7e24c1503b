/**
 * How much of a quotation stands at a place: what makes it the place, and nothing else. The figures are those of
 * docs/decisions/0060.
 */

import type { Step } from "./align.ts";
import { looksLike } from "./looks-like.ts";
import { isNumeral } from "./number-words.ts";
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

/** Of so many words, one may be another and the place is still the place, however long that one is. */
const ALL_BUT_ONE = 5;

/** Long words say more of where a quotation comes from than short ones. */
const weight = (word: Word | undefined) => Math.min(8, word?.key.length ?? 0);
const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + weight(word), 0);

/** Whether enough of a quotation stands at a place for it to be the place; `share` is from `shareOf`. */
export function isFound(words: readonly Word[], steps: readonly Step[], share: number): boolean {
  if (words.length < FEWEST_WORDS) return share >= 1;
  if (share >= (words.length < SHORT ? FOUND_SHORT : FOUND)) return true;
  return words.length >= ALL_BUT_ONE && steps.filter((step) => !step.isMatch).every(isTheOnlyOne);
}

function isTheOnlyOne(step: Step, index: number): boolean {
  return index === 0 && step.quote !== null && step.source !== null;
}

/** The share of a quotation's weight whose words a stretch holds, in whatever order. */
export function sharedWeight(words: readonly Word[], there: readonly Word[]): number {
  const keys = new Set(there.map((word) => word.key));
  const total = weightOf(words);
  return total === 0 ? 0 : weightOf(words.filter((word) => keys.has(word.key))) / total;
}

/**
 * Whether it is worth aligning a stretch that holds so much: the words that it lacks count half at most, so that it cannot
 * come to more than `least`.
 */
export function mayHold(shared: number, least = 0): boolean {
  return shared >= LEAST_SHARED && (1 + shared) / 2 >= least;
}

/**
 * The share of a quotation's weight that stands there in order. A word misspelt, a number for another, or one alone among
 * others says half of what it said.
 */
export function shareOf(words: readonly Word[], there: readonly Word[], steps: readonly Step[]): number {
  const total = weightOf(words);
  let found = 0;
  steps.forEach((step, index) => {
    const word = words[step.quote ?? -1];
    const other = there[step.source ?? -1];
    if (!word || !other) return;
    const isAlone = steps[index - 1]?.isMatch === false && steps[index + 1]?.isMatch === false;
    if (step.isMatch) found += isAlone ? weight(word) / 2 : weight(word);
    else if (looksLike(word.key, other.key) || (isNumeral(word) && isNumeral(other)))
      found += weight(word) / 2;
  });
  return total === 0 ? 0 : found / total;
}
