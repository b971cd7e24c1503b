/**
 * How one cluster, a character with the marks that belong to it, is folded. Every rule of the folding is here;
 * `fold.ts` walks the text and keeps the way back.
 */

import { UNSEEN } from "./cluster.ts";

/**
 * Marks that are accents or vowel points to their readers, and so may be left out in writing. The vowel signs of
 * Indic and South-East Asian scripts and the voicing of kana (U+3099, U+309A) are not among them: without these
 * a word is another word.
 */
const ACCENTS =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]--[\u3099\u309A]]/gv;

/**
 * Quotation marks and apostrophes of every shape: opening and closing marks by their Unicode category, low and
 * corner marks, primes, the grave and acute used as quotes, the letters for hamza and ayin in transliteration
 * (ʼ ʾ ʿ, often typed as an apostrophe), Hebrew geresh and gershayim, full-width forms.
 */
const QUOTES =
  /["'`´‚„\u02B9-\u02BF\u02C8\u02CA\u02CB\u02EE\u055A\u05F3\u05F4\u1FFD\u2032\u2033\u2035\u2036\u2E42\u300C-\u300F\u301D-\u301F\uA78C\uFF02\uFF07\uFF62\uFF63\p{Initial_Punctuation}\p{Final_Punctuation}]/gv;

const DASHES = /[\p{Dash_Punctuation}\u02D7\u2043\u2212]/gv;

/**
 * Letters that Unicode does not decompose although readers take them for a variant: strokes as in "Łódź" and "ø"
 * (an accent in the default Unicode collation), final sigma, and the Persian forms of yeh and kaf with alef
 * maksura, which keyboards mix up.
 */
const VARIANTS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ħ: "h",
  ŧ: "t",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ς: "σ",
  ی: "ي",
  ى: "ي",
  ک: "ك",
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join("")}]`, "gv");

/**
 * The folded form of one cluster; may be empty, or longer than the cluster.
 *
 * Compatibility forms become plain ("ﬁ" → "fi", "Ａ" → "a", "…" → "..."), case is folded in full ("ß" → "ss",
 * both Turkish i's → "i"), accents and the unseen vanish, quotation marks become "'", dashes "-", spaces " ".
 * A text's folding is defined as its clusters' foldings in order: no cluster looks at its neighbours.
 *
 * @example foldCluster("Ï") // "i"
 */
export function foldCluster(cluster: string): string {
  const known = cluster.length === 1 ? memory[cluster.charCodeAt(0)] : undefined;
  if (known !== undefined) return known;
  const folded = cluster
    .replace(QUOTES, "'")
    .normalize("NFKD")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(UNSEEN, "")
    .replace(ACCENTS, "")
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter)
    .replace(QUOTES, "'")
    .replace(DASHES, "-")
    .normalize("NFC")
    .replace(/\s+/gv, " ");
  if (cluster.length === 1) memory[cluster.charCodeAt(0)] = folded;
  return folded;
}

/** Foldings of single code units, each computed once: at most 65,536, and a function of nothing but the unit. */
const memory: (string | undefined)[] = new Array(0x10000);
