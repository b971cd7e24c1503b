/**
 * The words that a quotation and a source are compared by. They are the tokens of the house, made stricter where an editor
 * is: a number is one word with its separators, its sign and its unit; an accent and a sign count; "we're" is not "were".
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";
import { keyOfNumber, numberRun } from "./number-runs.ts";
import { hamzasOf } from "./points.ts";
import { signsBetween } from "./signs.ts";

export type Word = {
  /** What is compared: the folded word with its accents and signs, or the number without its thousands separators. */
  readonly key: string;
  readonly span: TextSpan;
  readonly isNumber: boolean;
  /** Whether an apostrophe hangs on a final s: "groups’" is of many, "group’s" of one. */
  readonly isOfMany: boolean;
};

const ACCENTED = /\p{M}/gu;

/** Contractions that are other words when they lose their apostrophe. */
const CONTRACTIONS: ReadonlySet<string> = new Set("were well wed hell shell ill id shed".split(" "));

/**
 * The words of a text, or of a span of it, in order.
 *
 * @example readWords("$33,000 or 5 %").map((word) => word.key) // ["$33000", "or", "5%"]
 */
export function readWords(text: string, within: TextSpan = textSpan(0, text.length)): Word[] {
  const words = joinNumbers(text, tokenize(text, within));
  return words.map((word, index) => {
    const before = signsBetween(text, words[index - 1]?.span.end ?? within.start, word.span.start);
    const behind = signsBetween(text, word.span.end, words[index + 1]?.span.start ?? within.end);
    const opening = index === 0 ? before.ofLast + before.ofNext : before.ofNext;
    const closing = index === words.length - 1 ? behind.ofLast + behind.ofNext : behind.ofLast;
    return opening || closing ? { ...word, key: `${opening}${word.key}${closing}` } : word;
  });
}

/** Whether two sequences of words hold the same numbers in the same order. */
export function sameNumbers(some: readonly Word[], others: readonly Word[]): boolean {
  return numbersOf(some) === numbersOf(others);
}

function numbersOf(words: readonly Word[]): string {
  return words
    .filter((word) => word.isNumber)
    .map((word) => word.key)
    .join(" ");
}

function joinNumbers(text: string, tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; ) {
    const run = numberRun(text, tokens, index);
    const first = tokens[index];
    if (!first) break;
    const span = textSpan(first.span.start, (run.at(-1) ?? first).span.end);
    const key = keyOfNumber(sliceText(text, span));
    words.push(run.length > 0 ? { key, span, isNumber: true, isOfMany: false } : plainWord(text, first));
    index += Math.max(1, run.length);
  }
  return words;
}

function plainWord(text: string, { word, span }: Token): Word {
  const written = sliceText(text, span);
  const isOfMany = word.endsWith("s") && /^['’]/u.test(text.slice(span.end, span.end + 1));
  const key = CONTRACTIONS.has(word) && /['’ʼ]/u.test(written) ? `${word}'` : word + accentsOf(written);
  return { key, span, isNumber: false, isOfMany };
}

/** The accents of letters whose readers hold them to make another word ("schon", "schön"), and hamzas; vowel points do not. */
function accentsOf(written: string): string {
  if (!/[^\0-\x7f]/u.test(written)) return "";
  if (/\p{Script=Arabic}/u.test(written)) return hamzasOf(written);
  if (!/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(written)) return "";
  return (written.normalize("NFD").match(ACCENTED) ?? []).join("");
}
