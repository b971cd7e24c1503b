/**
 * Whether words of a text, already the same when folded, write a name: capitals and the marks between the words decide what folding
 * leaves open. "Guard" needs its capital, "US" is not "us", and "the Revolutionary. Guard" is no name.
 */

import type { Writing } from "#lib/proposals/named.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";

/** How the words write the name, and why where that needs saying; null where they do not. */
export type Written = { readonly writing: Writing; readonly reason: string | null } | null;

/**
 * Both lists have the same folded words. Small letters pass for capitals only in a name of several words that is no person's.
 *
 * @example writtenAs(wordsOfName("Quds Force"), textWords, "organization") // { writing: "as-known", reason: null }
 */
export function writtenAs(name: readonly NameWord[], words: readonly NameWord[], kind: string): Written {
  if (!sameMarks(name, words)) return null;
  const undotted = name.some((word, index) => isDotted(word) !== isDotted(words[index]));
  const small = name.filter((word, index) => !hasItsCapital(word, words[index]));
  if (small.length === 0) {
    if (undotted) return { writing: "derived", reason: "The same letters, with or without their dots." };
    const inCapitals = name.some(
      (word, index) => word.shape === "capital" && words[index]?.shape === "capitals",
    );
    return { writing: "as-known", reason: inCapitals ? "Written in capitals here." : null };
  }
  const isSmall = words.every(({ shape }) => shape === "small" || shape === "number");
  if (!isSmall || name.length < 2 || kind !== "organization" || undotted) return null;
  return { writing: "small", reason: "Written in small letters here." };
}

/** Initials and abbreviations want all their capitals; a word of small letters in the name wants none. */
function hasItsCapital(name: NameWord, word: NameWord | undefined): boolean {
  if (word === undefined) return false;
  if (name.shape === "small" || name.shape === "number") return true;
  if (name.shape === "capital")
    return word.shape === "capital" || (word.shape === "capitals" && name.word.length > 2);
  return word.shape === name.shape || (word.shape === "capitals" && isDotted(name));
}

function sameMarks(name: readonly NameWord[], words: readonly NameWord[]): boolean {
  return words.every((word, index) => {
    if (index === words.length - 1) return true;
    if (word.isPossessive || word.sentence !== words[0]?.sentence) return false;
    return markOf(word.after) === markOf(name[index]?.after ?? "");
  });
}

/** A hyphen is as good as a space: "al-Sadr", "al Sadr". A blank line never is. */
function markOf(between: string): string {
  if (/\n\s*\n/u.test(between)) return "\n\n";
  return between.replace(/[\s\u00a0\u2010\u2011-]+/gu, " ").replace(/['’ʼ`´]/gu, "");
}

function isDotted(word: NameWord | undefined): boolean {
  return word !== undefined && /\..*\.$/u.test(word.surface);
}
