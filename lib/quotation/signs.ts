/**
 * Signs that mean something where they stand between words: minus, currency, percent, greater than. A lost sign makes
 * another number; marks and dashes are not signs.
 */

export type Signs = { readonly ofLast: string; readonly ofNext: string };

const SIGN = /[\p{Sc}\p{Sm}%‰‱°§#@&]|[-\u2212](?=\d)/gu;

/** Written behind what they belong to. */
const FOLLOWS = /[%‰‱°]/u;

const NONE: Signs = { ofLast: "", ofNext: "" };

/**
 * The signs between two places of a text, told apart by the word that they belong to: the one before or the one behind.
 *
 * @example signsBetween("5 % of", 1, 4) // { ofLast: "%", ofNext: "" }
 */
export function signsBetween(text: string, from: number, to: number): Signs {
  if (to <= from || (to - from === 1 && text.charCodeAt(from) === 32)) return NONE;
  let ofLast = "";
  let ofNext = "";
  const gap = text.slice(from, to + 1);
  for (const { 0: sign, index } of gap.matchAll(SIGN)) {
    if (index >= to - from || !isSign(sign, text.slice(Math.max(0, from + index - 1), from + index)))
      continue;
    const isCurrencyBehind =
      /\p{Sc}/u.test(sign) && !/^.\s?\d/u.test(text.slice(from + index, from + index + 3));
    if (FOLLOWS.test(sign) || isCurrencyBehind) ofLast += sign;
    else ofNext += sign === "\u2212" ? "-" : sign;
  }
  return { ofLast, ofNext };
}

/** A hyphen is a minus only where no word stands before it; ~ | ^ are marks of writing. */
function isSign(sign: string, before: string): boolean {
  if (/[~|^`]/u.test(sign)) return false;
  return !/[-\u2212]/u.test(sign) || before === "" || /[\s(\p{Sc}“"]/u.test(before);
}
