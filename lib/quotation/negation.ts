/**
 * Words whose coming or going turns a sentence round, and beginnings of words that do.
 */

import type { Word } from "./word.ts";

const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing nowhere neither nor without cannot unable hardly scarcely barely non
  لا لم لن ليس ليست ليسوا غير بدون بلا نه نيست نيستند هيچ نبود לא אין בלי אל
  isnt arent wasnt werent dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent hadnt mustnt neednt aint`.split(
    /\s+/u,
  ),
);

/** Beginnings that turn a word round: "unlikely", Persian "نمی‌خواهد" for "می‌خواهد". */
const TURNING = /^(?:un|non|in|im|ir|dis|ن)$/u;

/** Parts of compounds that turn or bound what follows: a quotation may not begin behind one. */
const OPPOSING: ReadonlySet<string> = new Set(
  "non anti un counter dis mis ex pre post pseudo quasi semi near half".split(" "),
);

/** Parts of compounds that turn what comes before: "nuclear-free". */
const DEPRIVING: ReadonlySet<string> = new Set("free less proof".split(" "));

/** @example isNegation("didnt") // true */
export function isNegation(key: string): boolean {
  return NEGATIONS.has(key);
}

/**
 * Whether one word is the other with a beginning that turns it round.
 *
 * @example turnsRound("unlikely", "likely") // true
 */
export function turnsRound(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].sort((some, others) => some.length - others.length);
  const beginning = long.slice(0, long.length - short.length);
  return short.length > 3 && long.endsWith(short) && TURNING.test(beginning);
}

/** @example opposes("non") // true */
export function opposes(key: string): boolean {
  return OPPOSING.has(key);
}

/** @example deprives("free") // true */
export function deprives(key: string): boolean {
  return DEPRIVING.has(key);
}

/**
 * Whether two sequences of words hold the same negations in the same order. "cannot" is "can not", and "non-state" is
 * "nonstate"; "no table" is not "notable".
 */
export function sameNegations(some: readonly Word[], others: readonly Word[]): boolean {
  return negationsOf(some) === negationsOf(others);
}

function negationsOf(words: readonly Word[]): string {
  return words
    .map((word) => (word.key === "cannot" ? "not" : word.key))
    .filter((key) => key !== "non" && isNegation(key))
    .join(" ");
}
