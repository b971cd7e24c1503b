/**
 * What may become the canonical text that everything points into. A text is taken as it is or refused; nothing is
 * trimmed, normalised or mended.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { tokenize } from "./tokens.ts";

/**
 * The text itself, or a failure `not-canonical` that says where the fault is: U+0000 and lone surrogates can be stored in
 * no UTF-8 database, and a text without a word has nothing to point at.
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

/**
 * How many words a reader would count: runs of letters and digits, a possessive with its word.
 *
 * @example countWords("Qaani’s Iran-backed militias") // 4
 */
export function countWords(text: string): number {
  return tokenize(text).filter(({ span }) => !isPossessive(text, span.start, span.end)).length;
}

function isPossessive(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 &&
    /[sS]/.test(text.charAt(start)) &&
    /[\p{L}\p{N}\p{M}]['’ʼ`´]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}
