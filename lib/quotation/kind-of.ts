/**
 * The kind of a change, read from the words that differ, never from how many or how alike they are.
 */

import { sliceText } from "#lib/text/span.ts";
import { isNegation, turnsRound } from "./negation.ts";
import { isNumeral } from "./number-words.ts";
import { agreeInPoints, stretchOf } from "./points.ts";
import type { Word } from "./word.ts";

export const CHANGE_KINDS = [
  "negation",
  "number",
  "name",
  "word",
  "order",
  "insertion",
  "omission",
  "typography",
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * The words of one side of a comparison, in the text that they stand in. `lowerCased` holds the keys that the source also
 * writes with a small letter: a capital that only opens a sentence makes no name of them.
 */
export type Side = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lowerCased: ReadonlySet<string>;
};

/**
 * What has become of words: the first that applies of negation, typography, omission, insertion, order, number, name, word.
 *
 * @example kindOf(readWords("500"), readWords("50"), quote, source) // "number"
 */
export function kindOf(
  quoted: readonly Word[],
  written: readonly Word[],
  quote: Side,
  source: Side,
): ChangeKind {
  const negations = (words: readonly Word[]) => words.filter((word) => isNegation(word.key)).length;
  if (negations(quoted) !== negations(written)) return "negation";
  if (run(quoted) === run(written))
    return arePointedAlike(quoted, written, quote, source) ? "typography" : "word";
  if (quoted.some((word) => written.some((other) => turnsRound(word.key, other.key)))) return "negation";
  if (quoted.length === 0) return "omission";
  if (written.length === 0) return "insertion";
  if (sorted(quoted) === sorted(written)) return "order";
  if (numbers(quoted) !== numbers(written)) return "number";
  return quoted.some((word) => isName(word, quote)) || written.some((word) => isName(word, source))
    ? "name"
    : "word";
}

function arePointedAlike(
  quoted: readonly Word[],
  written: readonly Word[],
  quote: Side,
  source: Side,
): boolean {
  const [ours, theirs] = [stretchOf(quoted), stretchOf(written)];
  return agreeInPoints(sliceText(quote.text, ours), sliceText(source.text, theirs));
}

function isName(word: Word, side: Side): boolean {
  if (!/^\p{Lu}/u.test(sliceText(side.text, word.span))) return false;
  const before = side.text.slice(0, word.span.start).trimEnd();
  const opensSentence = before === "" || /[.!?:“"‘]["'”’»)]*$/u.test(before);
  return !opensSentence || !side.lowerCased.has(word.key);
}

function numbers(words: readonly Word[]): string {
  return words
    .filter(isNumeral)
    .map((word) => word.key)
    .join(" ");
}

function run(words: readonly Word[]): string {
  return words.map((word) => word.key).join("");
}

function sorted(words: readonly Word[]): string {
  return words
    .map((word) => word.key)
    .sort()
    .join(" ");
}
