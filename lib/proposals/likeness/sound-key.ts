/**
 * How a name sounds, roughly: spellings of one name in Latin letters have one key ("Qasem", "Qassem", "Ghassem"; "Moqtada",
 * "Muqtada"). Made for transliteration, and coarse: two names with one key may be two people's, so it only ever proposes.
 */

import { fold } from "#lib/text/fold.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** Letters that transliterations exchange, in order: the later rules see what the earlier made. */
const EXCHANGED: readonly (readonly [RegExp, string])[] = [
  [/['’ʿʾ]/gu, ""],
  [/gh|kh(?=a)/gu, "g"],
  [/kh/gu, "h"],
  [/[qck]/gu, "k"],
  [/ph/gu, "f"],
  [/sch|sh|tch/gu, "s"],
  [/dh|z/gu, "d"],
  [/th/gu, "t"],
  [/w/gu, "v"],
  [/dj|j/gu, "j"],
  [/(?<=.)[aeiouy]+/gu, "a"],
  [/^[eiy]/gu, "i"],
  [/^[ou]/gu, "u"],
  [/(.)\1+/gu, "$1"],
  [/(?<=.)h(?=$|[^a])/gu, ""],
  [/(?<=..)a$/gu, ""],
];

const ARTICLES = /^(?:al|el|ul|as|ash|ar|an|at|ad|az|the)$/u;

/**
 * One key for each word, articles left out.
 *
 * @example soundKeys("Moqtada al Sadr") // ["makad", "sadr"], the same as of "Muqtada al-Sadr"
 */
export function soundKeys(name: string): string[] {
  const words = tokenize(fold(name)).map(({ word }) => word);
  const kept = words.filter((word) => !ARTICLES.test(word) && word !== "s");
  return (kept.length > 0 ? kept : words).map(soundKey);
}

function soundKey(word: string): string {
  return EXCHANGED.reduce((letters, [pattern, into]) => letters.replace(pattern, into), word);
}
