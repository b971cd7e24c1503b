/**
 * The words that a quotation and a source are compared by. They are the tokens of the house, save that a number is one
 * word with its separators, its sign and its unit: to an editor, 33,000 and 3.3 and 5 and 5 % are four different numbers.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";
import { type Token, tokenize } from "#lib/text/tokens.ts";

export type Word = {
  /** What is compared: the folded word, or the number without its thousands separators. */
  readonly key: string;
  readonly span: TextSpan;
  readonly isNumber: boolean;
};

const THOUSANDS = /^\d{1,3}(?:[,\u00a0\u202f’' ]\d{3})+$/u;
const CURRENCY = /[$£€¥₹][ \u00a0]?$/u;
const PERCENT = /^[ \u00a0]?(?:%|per ?cent\b)/iu;

/**
 * The words of a text, or of a span of it, in order.
 *
 * @example readWords("$33,000 or 5 %").map((word) => word.key) // ["$33000", "or", "5%"]
 */
export function readWords(text: string, within: TextSpan = textSpan(0, text.length)): Word[] {
  const tokens = tokenize(text, within);
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; ) {
    const run = numberRun(text, tokens, index);
    const first = tokens[index];
    if (!first) break;
    const last = run[run.length - 1] ?? first;
    const span = textSpan(first.span.start, last.span.end);
    words.push(run.length > 0 ? numberWord(text, span) : { key: first.word, span, isNumber: false });
    index += Math.max(1, run.length);
  }
  return words;
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

/** The tokens of one number: digits, and more digits directly behind a comma or a point. */
function numberRun(text: string, tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = run[run.length - 1];
    if (!token || !/^\d+$/.test(token.word)) break;
    if (before && !/^[.,]$/.test(text.slice(before.span.end, token.span.start))) break;
    run.push(token);
  }
  return run;
}

function numberWord(text: string, span: TextSpan): Word {
  const written = text.slice(span.start, span.end);
  const digits = THOUSANDS.test(written) ? written.replace(/\D/g, "") : written;
  const currency = CURRENCY.exec(text.slice(Math.max(0, span.start - 2), span.start))?.[0].trim() ?? "";
  const percent = PERCENT.test(text.slice(span.end, span.end + 10)) ? "%" : "";
  return { key: `${currency}${digits.normalize("NFKC")}${percent}`, span, isNumber: true };
}
