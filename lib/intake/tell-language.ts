/**
 * The language that a text is mostly in, by the frequency of its letter triples (franc). A guess for labels, fonts and
 * hyphenation in the browser; nothing that is found or judged rests on it.
 */
import { franc } from "franc-min";

/** Below this a name or a foreign phrase decides; franc itself answers from 10 characters on. */
const LEAST_LETTERS = 60;

/** Beyond this the answer changes no more. */
const SAMPLE = 20_000;

/**
 * A BCP 47 tag, the shortest there is; `und` where there are too few letters to tell.
 * @example tellLanguage("سردار قاآنی در سفر خود به بغداد با فرماندهان گروه‌ها دیدار کرد و به تهران بازگشت.") // "fa"
 */
export function tellLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < leastOf(sample)) return "und";
  const [tag = "und"] = Intl.getCanonicalLocales(franc(sample, { minLength: 10 }));
  return tag;
}

/** A character of a script without an alphabet says as much as a word. */
function leastOf(sample: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample)
    ? LEAST_LETTERS / 4
    : LEAST_LETTERS;
}
