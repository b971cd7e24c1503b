/**
 * To whom a draft's sentence gives a quotation: "said X", "according to X", "X wrote", "X: “…”". It reads names as they are
 * capitalised and resolves no pronoun; whether X really said it is for the judge.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";

import { PATTERNS, QUOTED } from "./attribution-patterns.ts";

export type Attribution = { readonly name: string; readonly span: TextSpan };

/** A word that opens the sentence before a name is no part of it. */
const OPENING =
  /^(?:As|And|But|While|When|Then|So|In|Yet|If|Since|Because|Although|Meanwhile|The|Later|Today)\s+/u;

const NO_NAME =
  /^(?:(?:Number|Figure|Chapter|Table|Section|Part|Page|Question|Item|Day|Note)(?: \d+)?|He|She|They|It|We|I|You|The|A|An|In|On|At|But|And|So|If|As|When|While|This|That|These|Those|There|After|Before|For|What|Who|How|Why|One|Some|Officials|Analysts|Experts|Sources|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/**
 * The attribution in a sentence, nearest to its first quotation; `null` where it names nobody, or only the speaker of another
 * quotation, from which "and" or "but" parts this one.
 *
 * @param sentence the stretch of the draft that is read.
 * @param quoted the quotations in it, with their marks, the one that is asked for first: what they say is not read.
 * @example findAttribution("“It rained,” said Ann Lee.", textSpan(0, 26), [textSpan(0, 12)])?.name // "Ann Lee"
 */
export function findAttribution(
  draft: string,
  sentence: TextSpan,
  quoted: readonly TextSpan[],
): Attribution | null {
  const words = blank(draft, sentence, quoted);
  const found = PATTERNS.flatMap((pattern) => Array.from(words.matchAll(pattern))).flatMap((match) =>
    toAttribution(match, sentence),
  );
  const [asked, ...others] = quoted;
  if (!asked) return found[0] ?? null;
  const distance = (one: Found) => distanceBetween(words, sentence, one.match, asked);
  const [nearest] = found.toSorted(
    (one, other) => distance(one) - distance(other) || other.name.length - one.name.length,
  );
  if (!nearest) return null;
  const isOthers = others.some((other) => distanceBetween(words, sentence, nearest.match, other) < BESIDE);
  if (distance(nearest) >= PARTED && isOthers) return null;
  return { name: nearest.name, span: nearest.span };
}

/** In code units: nothing but marks, spaces and an article between. */
const BESIDE = 8;

/** Added where another clause begins between. */
const PARTED = 1000;

type Found = Attribution & { readonly match: TextSpan };

function distanceBetween(words: string, sentence: TextSpan, match: TextSpan, quoted: TextSpan): number {
  const [from, to] = match.end <= quoted.start ? [match.end, quoted.start] : [quoted.end, match.start];
  const between = words.slice(from - sentence.start, Math.max(from, to) - sentence.start);
  return between.length + (/\b(?:and|but|while|whereas|yet)\b|;/u.test(between) ? PARTED : 0);
}

/** Quoted words are made unseen; positions stay. */
function blank(draft: string, sentence: TextSpan, quoted: readonly TextSpan[]): string {
  let words = sliceText(draft, sentence);
  for (const span of quoted) {
    const from = Math.max(0, span.start - sentence.start);
    const to = Math.min(words.length, span.end - sentence.start);
    if (to > from) words = words.slice(0, from) + QUOTED.repeat(to - from) + words.slice(to);
  }
  return words;
}

function toAttribution(match: RegExpMatchArray, sentence: TextSpan): Found[] {
  const name = (match[1] ?? "")
    .replace(OPENING, "")
    .replace(/[’']s$/u, "")
    .replace(/[.,’']+$/u, "");
  if (name === "" || NO_NAME.test(name) || !/^(?:\p{Lu}|an? |the )/u.test(name)) return [];
  const from = sentence.start + (match.index ?? 0);
  const start = from + match[0].indexOf(name);
  const whole = textSpan(
    from + (/^[^\p{L}]/u.test(match[0]) ? 1 : 0),
    from + match[0].replaceAll(QUOTED, "").trimEnd().length,
  );
  return [{ name, span: textSpan(start, start + name.length), match: whole }];
}
