/**
 * Words whose coming or going turns a sentence round.
 */

import type { Word } from "./word.ts";

const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing nowhere neither nor without cannot unable hardly scarcely barely non
  isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt mustnt neednt aint`.split(
    /\s+/u,
  ),
);

/** @example isNegation("didnt") // true */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key);
}

/** Whether two sequences of words hold the same negations in the same order ("cannot" and "can not" alike). */
export function sameNegations(some: readonly Word[], others: readonly Word[]): boolean {
  return negationsOf(some) === negationsOf(others);
}

function negationsOf(words: readonly Word[]): string {
  return words
    .map((word) => (word.key === "cannot" ? "not" : word.key))
    .filter(isNegation)
    .join(" ");
}
