/**
 * Tells a difference in the way of writing from a difference in words (an editor's accidentals from substantives). It errs
 * on the side of words: a reader may hide what is called typography.
 */

import { fold } from "#lib/text/fold.ts";

/** Spaces and marks. Not those that are read out: of "5 %" and "5" one is wrong; a currency sign is no mark at all. */
const MARK = "[[\\p{P}\\s]--[%‰&@#§]]";

/** Marks that are part of a number: between two digits ("1,000", "10–12"), or a sign that no word touches ("-5"). */
const IN_NUMBER = `(?<=\\p{N})${MARK}+(?=\\p{N})|(?<![\\p{L}\\p{N}])-(?=\\p{N})`;

/** Marks that part no words: apostrophes ("Qaanis"), and the full stops of initials ("US"). */
const WITHIN_WORD = "(?<=\\p{L})'(?=\\p{L})|(?<=(?<!\\p{L})\\p{L})\\.";

const MARKS = new RegExp(`(?<number>${IN_NUMBER})|(?<within>${WITHIN_WORD})|${MARK}+`, "gv");

/** Words of ASCII letters with single spaces between have no typography but their case: most differences are of such. */
const PLAIN = /^ ?[a-z]+(?: [a-z]+)* ?$/i;

/**
 * Whether two stretches of text say the same words: they differ at most in case, accents, apostrophes, quotation marks,
 * dashes and other marks, or in the kind and number of spaces. Words written as one are others than words written apart:
 * "KippurWar" is a misprint, but "nowhere" is not "now here".
 *
 * What counts as case and as accent is what the one folding drops (`lib/text/fold.ts`).
 *
 * @example sameWords("“We are,” he said", "'We are' he said") // true
 * @example sameWords("43,548", "43.548") // false
 */
export function sameWords(left: string, right: string): boolean {
  if (PLAIN.test(left) && PLAIN.test(right)) return left.trim().toLowerCase() === right.trim().toLowerCase();
  return left === right || bare(left) === bare(right);
}

function bare(text: string): string {
  const plain = fold(text).replace(MARKS, (mark, number?: string, within?: string) => {
    if (number !== undefined) return mark;
    return within === undefined ? " " : "";
  });
  return plain.trim();
}
