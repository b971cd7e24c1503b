/** Where words stand in a text, exactly as they are: no folding. */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

/**
 * Every place of `words` in a text, overlapping ones too: "aa" stands in "aaa" twice. Nothing stands nowhere: empty words
 * have no place.
 *
 * @example findAll("so and so", "so").length // 2
 */
export function findAll(text: string, words: string): TextSpan[] {
  const spans: TextSpan[] = [];
  if (words === "") return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    spans.push(textSpan(at, at + words.length));
  }
  return spans;
}
