/**
 * The `tsvector` of a record that has words in several texts: its title, and each passage that it hangs on.
 */

import { countFitting, toTsvector } from "./lexemes.ts";
import { textSpan } from "./span.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Stands between two texts, so that no phrase reaches from one into the next. No query can ask for it. */
const BOUNDARY: Token = { word: "\u0001", span: textSpan(0, 0) };

/**
 * All words of the texts, those of different texts never side by side. What exceeds the bounds of a `tsvector` (see
 * `countFitting`) is left out from the end: put what matters first.
 *
 * @example recordLexemes(["October 7 attack", "the attack"]) // "'october':1 '7':2 'attack':3,6 … 'the':5"
 */
export function recordLexemes(texts: readonly string[]): string {
  const tokens = texts.flatMap((text, index) =>
    index === 0 ? tokenize(text) : [BOUNDARY, ...tokenize(text)],
  );
  return toTsvector(tokens.slice(0, countFitting(tokens)));
}
