/**
 * The one tokenizer: the words of a text, folded, each with its place. The index, the query, the marks of hits,
 * collation and the quotation check all read words by it. It does not stem and knows no stop words.
 *
 * | rule                                             | reason                                                  |
 * | ------------------------------------------------ | ------------------------------------------------------- |
 * | A word is letters and digits with their marks.   | "F16" and "10th" are said as one.                       |
 * | Everything else splits: hyphens, dashes, slashes, | "Post-Soleimani" is found by "Soleimani", "7.After" by  |
 * | dots, commas, spaces.                            | "after"; as a phrase "33,000" is still 33 and then 000. |
 * | An apostrophe inside a word is dropped.          | "Asa'ib" = "Asaib", "didn’t" = "didnt": sources differ. |
 * | A final ’s is a word of its own, "s".            | "Qaani" finds "Qaani’s"; the misprint "Qaanis" does not |
 * |                                                  | hide as a possessive.                                   |
 * | An apostrophe at a word's edge is no part of it. | ‘retire’ is quoted, Forces’ is a plural.                |
 * | Han, kana, Thai, Lao, Khmer, Burmese: each       | They put no spaces; phrases then find words without a   |
 * | character with its marks is a word.              | dictionary.                                             |
 * | A raised or circled number or a fraction stands  | A footnote's mark does not change the word it hangs on. |
 * | alone.                                           |                                                         |
 * | Soft hyphens and joiners are passed over.        | Nobody sees them, so they end nothing.                  |
 * | A character that folds to several words gives    | "½" is 1 and then 2, both at "½".                       |
 * | them all, each with the character's span.        |                                                         |
 */

import { fold } from "./fold.ts";
import { sliceText, type TextSpan, textSpan } from "./span.ts";

/** A word as folded, without apostrophes and never empty, and where it stands in the original. */
export type Token = { readonly word: string; readonly span: TextSpan };

/** Scripts that put no spaces between words, as a class of the pattern language (flag "v"). */
export const UNSPACED_SCRIPTS =
  "[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const ALONE = `[\\p{No}[[\\p{L}\\p{N}]&&${UNSPACED_SCRIPTS}]][\\p{M}\\uFF9E\\uFF9F]*`;
const FIRST = `[[\\p{L}\\p{Nd}\\p{Nl}]--${UNSPACED_SCRIPTS}]`;
const UNSEEN = "\\p{Default_Ignorable_Code_Point}";
const INNER = `[${FIRST}${UNSEEN}\\p{M}]`;
const APOSTROPHE = "['‘’‛`´′\\uFF07\\u055A\\u05F3\\u05F4]";
/** Hebrew writes its abbreviations with a mark that is often typed as a double quotation mark: צה"ל. */
const INSIDE = `(?:${APOSTROPHE}|(?<=\\p{Script=Hebrew})"(?=\\p{Script=Hebrew}))`;

/** Bounded, since a pattern's memory grows with its match: a run of letters is cut after 1,000. */
const RUN = `${FIRST}${INNER}{0,999}(?:${INSIDE}${INNER}{1,999}){0,20}`;
const WORD = new RegExp(`${RUN}|${ALONE}`, "gv");
const FOLDED_WORD = new RegExp(`${FIRST}${INNER}*|${ALONE}`, "gv");

const PLAIN = /^[a-z0-9]+$/i;
const LOOSE_END = new RegExp(`(?:${APOSTROPHE}|[${UNSEEN}--\\p{M}]){1,999}$`, "v");
const POSSESSIVE = new RegExp(`(?:${APOSTROPHE}|[ʹʼˈ])[${UNSEEN}]{0,9}(s)$`, "iv");

/**
 * The words of a text, or of a span of it, in order; spans count from the beginning of the whole text.
 * A span that cuts a word gives the part inside. Words of one character may share its span; none overlap otherwise.
 *
 * @throws RangeError where `within` ends beyond the text.
 * @example tokenize("Qaani’s U.S. visit") // qaani 0–5, s 6–7, u 8–9, s 10–11, visit 13–18
 */
export function tokenize(text: string, within: TextSpan = textSpan(0, text.length)): Token[] {
  const tokens: Token[] = [];
  const stretch = sliceText(text, within);
  for (const match of stretch.matchAll(WORD)) {
    const run = match[0];
    const start = within.start + match.index;
    if (PLAIN.test(run)) tokens.push({ word: run.toLowerCase(), span: textSpan(start, start + run.length) });
    else addRun(tokens, run.replace(LOOSE_END, ""), start);
  }
  return tokens;
}

/** A run that is more than plain ASCII: its possessive set apart, both parts folded. */
function addRun(tokens: Token[], run: string, start: number): void {
  const possessive = POSSESSIVE.exec(run);
  const word = possessive === null ? run : run.slice(0, possessive.index);
  addFolded(tokens, word, start);
  if (possessive !== null) addFolded(tokens, "s", start + run.length - 1);
}

function addFolded(tokens: Token[], word: string, start: number): void {
  const span = textSpan(start, start + word.length);
  const words = fold(word).replaceAll("'", "").match(FOLDED_WORD) ?? [];
  for (const folded of words) tokens.push({ word: folded, span });
}
