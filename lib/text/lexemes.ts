/**
 * Tokens as a `tsvector`, which we write ourselves because PostgreSQL's own parser splits hyphens and addresses its own
 * way. PostgreSQL drops positions beyond its limits in silence; a text that would meet one is split before it is stored.
 */

import type { Token } from "./tokens.ts";

/**
 * The last position that a `tsvector` can tell from the next: no passage has more words than this. Most have fewer, since
 * other limits may come first; `countFitting` knows them all.
 */
const MAX_PASSAGE_TOKENS = 16_383;

/** The most positions that a `tsvector` keeps of one word; it drops the others. */
const MOST_OF_ONE_WORD = 255;

/** The longest word that a `tsvector` holds, in bytes of UTF-8; PostgreSQL refuses longer ones. */
const LONGEST_WORD = 2046;

/** A `tsvector` holds one mebibyte of words and positions; PostgreSQL refuses more. A little is left for alignment. */
const MOST_BYTES = 1_000_000;

/** What a word costs beside its letters (its length, its count, alignment), and what each of its positions costs. */
const BYTES_PER_WORD = 8;
const BYTES_PER_POSITION = 2;

/**
 * The literal of a `tsvector`: each word with its positions, counted from 1. Safe for every word; words come in no order
 * that PostgreSQL would mind.
 *
 * @throws RangeError where the tokens do not fit (see `countFitting`): the index would be silent about what stands beyond.
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
 * A word as `tsvector` and `tsquery` literals quote it. Of a word over 2,046 bytes, which no language has, the beginning
 * stands for the whole, in the index and in the query alike.
 *
 * @example quoteLexeme("o'b\\c") // "'o''b\\\\c'"
 */
export function quoteLexeme(word: string): string {
  return `'${shorten(word).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}

/**
 * How many tokens, from the one at `from` on, fit one `tsvector` without loss: all of them, save in a passage of over
 * 16,383 words, one that repeats a word more than 255 times, or one of a megabyte of different words. At least one fits.
 *
 * @example countFitting(tokenize("so ".repeat(300))) // 255
 */
export function countFitting(tokens: readonly Token[], from = 0): number {
  const counts = new Map<string, number>();
  let bytes = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const word = tokens[at]?.word ?? "";
    const count = (counts.get(word) ?? 0) + 1;
    bytes += BYTES_PER_POSITION + (count === 1 ? bytesOf(shorten(word)) + BYTES_PER_WORD : 0);
    if (at - from === MAX_PASSAGE_TOKENS || count > MOST_OF_ONE_WORD || bytes > MOST_BYTES) return at - from;
    counts.set(word, count);
  }
  return tokens.length - from;
}

/** As much of a word as fits, cut between characters. */
function shorten(word: string): string {
  if (word.length * 3 <= LONGEST_WORD) return word;
  let bytes = 0;
  let end = 0;
  for (const character of word) {
    bytes += bytesOf(character);
    if (bytes > LONGEST_WORD) break;
    end += character.length;
  }
  return word.slice(0, end);
}

function bytesOf(words: string): number {
  return encoder.encode(words).length;
}

const encoder = new TextEncoder();
