/**
 * What a term asks for, word by word. The index's own tokenizer cuts it, so a term can ask for nothing that the index
 * does not hold, and `U.S.`, `al-Sadr` or `33,000` ask for the same words here as they gave there.
 */
import { tokenize } from "#lib/text/tokens.ts";

/** A word of a term; with `isPrefix`, any word that begins so. */
export type TermWord = { readonly word: string; readonly isPrefix: boolean };

/**
 * The words of a term, which have to stand side by side in this order. A star right behind a word makes it a prefix,
 * wherever in the term it stands. Empty where the term holds no word at all.
 *
 * @example termWords("Axis of resist*") // axis, of, resist (a prefix)
 */
export function termWords(text: string): TermWord[] {
  return tokenize(text).map(({ word, span }) => ({ word, isPrefix: text.charAt(span.end) === "*" }));
}
