/**
 * The language that a text is mostly in, by the frequency of its letter triples (franc). A guess for labels, fonts and
 * hyphenation in the browser; nothing that is found or judged rests on it.
 */
import { franc } from "franc-min";

/** Below this a name or a foreign phrase decides; franc itself answers from 10 characters on. */
const LEAST_LETTERS = 60;

/** Scripts in which hardly more than one language is written; franc-min, which knows the largest, would go by the foreign names in them. */
const ONE_LANGUAGE: readonly (readonly [language: string, script: RegExp])[] = [
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["lo", /\p{Script=Lao}/gu],
  ["km", /\p{Script=Khmer}/gu],
];

/** Beyond this the answer changes no more. */
const SAMPLE = 20_000;

/**
 * A BCP 47 tag, the shortest there is; `und` where there are too few letters to tell.
 * @example tellLanguage("سردار قاآنی در سفر خود به بغداد با فرماندهان گروه‌ها دیدار کرد و به تهران بازگشت.") // "fa"
 */
export function tellLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < leastOf(sample)) return "und";
  const only = ONE_LANGUAGE.find(([, script]) => {
    const own = sample.match(script)?.length ?? 0;
    return own * 2 > (sample.match(/\p{L}/gu)?.length ?? 0);
  });
  if (only) return only[0];
  const [tag = "und"] = Intl.getCanonicalLocales(franc(sample, { minLength: 10 }));
  return tag;
}

/** A character of a script without an alphabet says as much as a word. */
function leastOf(sample: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample)
    ? LEAST_LETTERS / 4
    : LEAST_LETTERS;
}
