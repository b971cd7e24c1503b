/**
 * Words that stand for a number. It does not compute: "a dozen" and "12" are two ways to write, and differ.
 */

import type { Word } from "./word.ts";

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
  billions dozen dozens half twice first second third fourth fifth tens`.split(/\s+/u),
);

/**
 * Whether a word is a number, in digits or in letters.
 *
 * @example readWords("33,000 men or forty").filter(isNumeral).length // 2
 */
export function isNumeral(word: Word): boolean {
  return word.isNumber || /^\p{N}/u.test(word.key) || NUMBER_WORDS.has(word.key);
}
