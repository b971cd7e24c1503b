/**
 * Tokens as a `tsvector`, which we write ourselves because PostgreSQL's own parser splits hyphens and addresses its own
 * way. PostgreSQL drops positions beyond its limits in silence; a text that would meet one is split before it is stored.
 */

import type { Token } from "./tokens.ts";

/** The last position that a `tsvector` can tell from the next. */
export const MAX_PASSAGE_TOKENS = 16_383;

/** The most positions that a `tsvector` keeps of one word. */
const MOST_OF_ONE_WORD = 255;

/**
 * The literal of a `tsvector`: each word with its positions, counted from 1. Safe for every word; words come in no order
 * that PostgreSQL would mind.
 *
 * @throws RangeError where the tokens do not fit (see `countFitting`): the index would lie about what stands beyond.
 * @example toTsvector(tokenize("No passage, no fact")) // "'no':1,3 'passage':2 'fact':4"
 */
export function toTsvector(tokens: readonly Token[]): string {
  if (countFitting(tokens) < tokens.length) {
    throw new RangeError(
      `Cannot index ${tokens.length} words as one passage: split it after ${countFitting(tokens)}.`,
    );
  }
  const positions = new Map<string, number[]>();
  tokens.forEach((token, index) => {
    const known = positions.get(token.word);
    if (known) known.push(index + 1);
    else positions.set(token.word, [index + 1]);
  });
  return Array.from(positions, ([word, at]) => `${quoteLexeme(word)}:${at.join(",")}`).join(" ");
}

/**
 * A word as `tsvector` and `tsquery` literals quote it.
 *
 * @example quoteLexeme("o'b\\c") // "'o''b\\\\c'"
 */
export function quoteLexeme(word: string): string {
  return `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/**
 * How many of the first tokens fit one `tsvector` without loss: all of them, save in a passage of over 16,383 words or one
 * that repeats a word more than 255 times.
 *
 * @example countFitting(tokenize("so ".repeat(300))) // 255
 */
export function countFitting(tokens: readonly Token[]): number {
  const counts = new Map<string, number>();
  let fitting = 0;
  for (const { word } of tokens) {
    const count = (counts.get(word) ?? 0) + 1;
    if (fitting === MAX_PASSAGE_TOKENS || count > MOST_OF_ONE_WORD) return fitting;
    counts.set(word, count);
    fitting += 1;
  }
  return fitting;
}
