/**
 * What may become the canonical text that everything points into. A text is taken as it is or refused; nothing is
 * trimmed, normalised or mended.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { UNSPACED_SCRIPTS } from "./tokens.ts";

/**
 * The text itself, or a failure `not-canonical` that says where the fault is: no UTF-8 database can store U+0000 or half
 * of a surrogate pair. An empty text may be canonical; whether a file with nothing in it is worth keeping, its reader says.
 *
 * @example canonicalText("Qods\u00a0Force") // the same, unchanged
 */
export function canonicalText(text: string): Outcome<string> {
  const zero = text.indexOf("\u0000");
  if (zero >= 0)
    return failed("not-canonical", `The text holds U+0000 at code unit ${zero}, which cannot be stored.`);
  if (!text.isWellFormed()) {
    const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text);
    return failed(
      "not-canonical",
      `The text holds half a character (a lone surrogate) at code unit ${lone?.index}.`,
    );
  }
  return succeeded(text);
}

/** Bounded, since a pattern's memory grows with its match: what is longer comes in pieces, which are counted as one. */
const STRETCH = new RegExp(`(?<alone>${UNSPACED_SCRIPTS})|[\\S--${UNSPACED_SCRIPTS}]{1,1000}`, "gv");

/**
 * How many words a person would count: stretches without white space that hold a letter or a digit. "U.S." is one,
 * "Post-Soleimani" is one, "33,000" is one, a lone dash is none. In scripts without spaces each character counts, as is
 * the custom. Search cuts finer: see `tokens.ts`.
 *
 * @example countWords("Qaani’s visit – 33,000 men") // 4
 */
export function countWords(text: string): number {
  let words = 0;
  let end = -1;
  let isCounted = false;
  for (const { 0: stretch, index, groups } of text.matchAll(STRETCH)) {
    if (index !== end || groups?.alone !== undefined) isCounted = false;
    if (!isCounted && /[\p{L}\p{N}]/v.test(stretch)) {
      words += 1;
      isCounted = true;
    }
    end = groups?.alone === undefined ? index + stretch.length : -1;
  }
  return words;
}
