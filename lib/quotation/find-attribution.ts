/**
 * To whom a draft's sentence gives a quotation: "said X", "according to X", "X wrote", "X: “…”". It reads names as they are
 * capitalised and resolves no pronoun; whether X really said it is for the judge.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";

export type Attribution = { readonly name: string; readonly span: TextSpan };

const VERB =
  "(?:said|says|told|tells|wrote|writes|warned|warns|added|adds|noted|notes|argued|argues|stated|states|asked|asks|insisted|insists|announced|reported|reports|explained|explains|claimed|claims|believes|believed|observed|observes|called|calls|described|describes|recalled|recalls|concluded|concludes|put it|puts it)";
const PARTICLE = "(?:al|el|bin|ibn|de|der|van|von|of|of the|for|at the)";
const CAPITAL = "[\\p{Lu}][\\p{L}\\p{N}.’'&-]*";
const NAME = `(?:${CAPITAL}(?:\\s+(?:${PARTICLE}\\s+)?${CAPITAL}){0,6})`;
const ASIDE = '(?:,[^,“”"]{1,120},)?';
const OPENS = "(?:^|[^\\p{L}])";

/** In the order in which they are believed; the name is the first group. */
const PATTERNS = [
  new RegExp(`${OPENS}(?:according to|in the words of|quoting)\\s+(?:the\\s+)?(${NAME})`, "giu"),
  new RegExp(`${OPENS}${VERB}\\s+(?:the\\s+)?(${NAME})`, "gu"),
  new RegExp(
    `${OPENS}(${NAME})${ASIDE}\\s+(?:(?:has|had|also|later|once|then|recently|who|as)\\s+){0,2}${VERB}(?!\\p{L})`,
    "gu",
  ),
  new RegExp(`${OPENS}(${NAME})\\s*:\\s*[“"„«]?\\s*\\u0001`, "gu"),
  new RegExp(`\\u0001[”"»“]?\\s*[—–(-]+\\s*(${NAME})`, "gu"),
];

/** A word that opens the sentence before a name is no part of it. */
const OPENING =
  /^(?:As|And|But|While|When|Then|So|In|Yet|If|Since|Because|Although|Meanwhile|The|Later|Today)\s+/u;

const NO_NAME =
  /^(?:He|She|They|It|We|I|You|The|A|An|In|On|At|But|And|So|If|As|When|While|This|That|These|Those|There|After|Before|For|What|Who|How|Why|One|Some|Officials|Analysts|Experts|Sources|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/**
 * The attribution in a sentence, nearest to the quotation; `null` where it names nobody.
 *
 * @param sentence the stretch of the draft that is read.
 * @param quoted the quotations in it, with their marks: what they say is not read.
 * @example findAttribution("“It rained,” said Ann Lee.", textSpan(0, 26), [textSpan(0, 12)])?.name // "Ann Lee"
 */
export function findAttribution(
  draft: string,
  sentence: TextSpan,
  quoted: readonly TextSpan[],
): Attribution | null {
  const words = blank(draft, sentence, quoted);
  const middle = quoted[0] ? (quoted[0].start + quoted[0].end) / 2 - sentence.start : 0;
  for (const pattern of PATTERNS) {
    const found = Array.from(words.matchAll(pattern)).flatMap((match) => toAttribution(match, sentence));
    const distance = ({ span }: Attribution) => Math.abs(span.start - sentence.start - middle);
    const nearest = found.sort((one, other) => distance(one) - distance(other))[0];
    if (nearest) return nearest;
  }
  return null;
}

/** Quoted words are made unseen; positions stay. */
function blank(draft: string, sentence: TextSpan, quoted: readonly TextSpan[]): string {
  let words = sliceText(draft, sentence);
  for (const span of quoted) {
    const from = Math.max(0, span.start - sentence.start);
    const to = Math.min(words.length, span.end - sentence.start);
    if (to > from) words = words.slice(0, from) + "\u0001".repeat(to - from) + words.slice(to);
  }
  return words;
}

function toAttribution(match: RegExpMatchArray, sentence: TextSpan): Attribution[] {
  const name = (match[1] ?? "")
    .replace(OPENING, "")
    .replace(/[’']s$/u, "")
    .replace(/[.,’']+$/u, "");
  if (name === "" || NO_NAME.test(name) || !/^\p{Lu}/u.test(name)) return [];
  const start = sentence.start + (match.index ?? 0) + match[0].indexOf(name);
  return [{ name, span: textSpan(start, start + name.length) }];
}
