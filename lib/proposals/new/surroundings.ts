/**
 * A run with the words around it, as the rules of evidence look at it. It judges nothing.
 */

import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";

/** A run in its surroundings: six words on either side within the sentence. */
export type Place = {
  readonly run: Run;
  readonly name: readonly NameWord[];
  readonly first: NameWord;
  readonly last: NameWord;
  readonly before: readonly NameWord[];
  readonly behind: readonly NameWord[];
  /** The small word directly before, with nothing but a space between; empty otherwise. */
  readonly led: string;
  /** The same behind. */
  readonly followed: string;
};

const REACH = 6;

/** Null for a run without words. */
export function surroundingsOf(words: readonly NameWord[], run: Run): Place | null {
  const name = words.slice(run.from, run.to);
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined) return null;
  const same = (word: NameWord) => word.sentence === first.sentence;
  const before = words.slice(Math.max(0, run.from - REACH), run.from).filter(same);
  const behind = words.slice(run.to, run.to + REACH).filter(same);
  const [previous, next] = [before.at(-1), behind[0]];
  return {
    run,
    name,
    first,
    last,
    before,
    behind,
    led: previous !== undefined && /^\s+$/u.test(previous.after) ? previous.word : "",
    followed: next !== undefined && /^\s+$/u.test(last.after) ? next.word : "",
  };
}

/** Of ", a telephone company," the noun: the last small word before the next mark or preposition. Empty where there is none. */
export function nounBehind(behind: readonly NameWord[]): string {
  const ends = behind.findIndex(
    ({ after, word }, index) =>
      !/^\s$/u.test(after) ||
      /^(?:in|of|for|at|on|from|that|which|with|based|whose)$/u.test(behind[index + 1]?.word ?? "") ||
      word === "",
  );
  const noun = behind[ends === -1 ? behind.length - 1 : ends];
  return noun?.shape === "small" ? noun.word : "";
}

/** How a side in a conflict is joined to whom it is on: "-backed". */
export const SIDE = /^(?:backed|led|affiliated|linked|funded|aligned|sponsored|run|owned|supported)$/u;

/** Pronouns of people. */
export const PERSONAL_PRONOUN = /^(?:he|she|his|her|him|himself|herself)$/u;
