/**
 * Words as a reader counts them, made of the tokens of `lib/text`: what differs between two versions is said in whole
 * words, so "U.S.", "43,548" and "Qaani’s" are one word here, though a search finds "Qaani" in the last.
 */

import { tokenize } from "#lib/text/tokens.ts";

/** A written word: its tokens, folded, with a space between; and where it stands (code units, half-open). */
export type WrittenWord = { readonly key: string; readonly start: number; readonly end: number };

/** What may stand between two tokens of one word: nothing is too little (each Chinese character is a word). */
const JOINS = /^(?:[.,:]|\.?['‘’‛`´′])$/v;

/** A full stop behind which a sentence begins, though its space is missing: "7.After", but not "U.S.". */
const BEGINS_SENTENCE = /^\.\p{Lu}\p{L}/v;

/** A full stop behind this belongs to the word: "U.S.", "a.m.". */
const INITIALS = /^(?:\p{L}\.)+\p{L}$/v;

/**
 * The written words of a stretch of text, in order; none overlap. Hyphens and dashes part words, so that of
 * "Iran-backed" only the half that differs is said to.
 *
 * @example writtenWords("the U.S.-led") // the 0–3, u s 4–8, led 9–12
 */
export function writtenWords(text: string): WrittenWord[] {
  const words: { key: string; start: number; end: number }[] = [];
  for (const { word, span } of tokenize(text)) {
    const last = words.at(-1);
    if (last !== undefined && isJoined(text, last.end, span.start)) {
      last.key += ` ${word}`;
      last.end = span.end;
    } else words.push({ key: word, ...span });
  }
  for (const word of words) {
    if (text[word.end] === "." && INITIALS.test(text.slice(word.start, word.end))) word.end += 1;
  }
  return words;
}

function isJoined(text: string, end: number, start: number): boolean {
  if (start < end) return true;
  return JOINS.test(text.slice(end, start)) && !BEGINS_SENTENCE.test(text.slice(end, start + 2));
}
