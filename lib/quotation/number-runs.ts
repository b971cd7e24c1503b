/**
 * Numbers as they are written: digits of any script, with separators between. What they are compared by has the digits of the
 * Latin script and no thousands separators; the digits themselves are never read as a value.
 */

import type { Token } from "#lib/text/tokens.ts";

const DIGITS = /^\p{Nd}+$/u;

/** Points and commas, the Arabic ones among them. */
const SEPARATOR = /^[.,\u066B\u066C]$/u;

const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;

/** Where the digits from 0 to 9 begin that readers of Arabic, Persian, Hindi and Bengali use. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];

/** The tokens of one number from a token on: digits, and more digits directly behind a comma or a point. Empty where none begins. */
export function numberRun(text: string, tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = run.at(-1);
    if (!token || !DIGITS.test(token.word)) break;
    if (before && !SEPARATOR.test(text.slice(before.span.end, token.span.start))) break;
    run.push(token);
  }
  return run;
}

/** @example keyOfNumber("٣٣٬٠٠٠") // "33000" */
export function keyOfNumber(written: string): string {
  const latin = written
    .normalize("NFKC")
    .replace(/\p{Nd}/gu, toLatin)
    .replaceAll("\u066C", ",")
    .replaceAll("\u066B", ".");
  return THOUSANDS.test(latin) ? latin.replaceAll(",", "") : latin;
}

function toLatin(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => one <= code && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}
