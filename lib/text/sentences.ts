/**
 * The sentences of a passage. Unicode's rules (UAX 29, as `Intl.Segmenter` applies them) know no abbreviations and no
 * misprints; the repairs for both are here. Meaning is not weighed: where a full stop may end an abbreviation or a
 * sentence, the next word decides by its looks.
 */

import { type TextSpan, textSpan } from "./span.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Titles, months and the like, which a name or a number follows. */
const NEVER_LAST =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Brig|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Gov|Sen|Rep|Pres|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|vs|al|fig|pp?|ed|eds|vol|cf|e\.g|i\.e)\.\s*$/u;

/** Initials and abbreviations of letters: "U.S.", "S.C.", "J. R." */
const INITIALS = /(?:^|[^\p{L}])(?:\p{Lu}\.[\s]?)+\s*$/u;

/** Words that open a sentence more often than they follow an abbreviation. */
const OPENS =
  /^["“‘'(]*(?:The|A|An|It|Its|He|She|They|We|I|You|In|On|At|But|And|So|If|As|When|While|This|That|These|Those|There|After|Before|For|What|Who|How|Why)\s/u;

const ENDS = /[.!?…。！？]["'”’»)\]]*\s*$/u;

/** A full stop or an ellipsis without its space: lower-case letters or digits, the stop, a capitalised word. */
const MISSING_SPACE = /(?<=\p{Ll}{3}|\d)[.!?…]["”’)]*(?=\p{Lu}\p{Ll}+[\s,])/gu;

/** A full stop with no space behind it: "3.A", "example.com". Only a capitalised word makes it an end. */
const GLUED = /[\p{L}\d]\.$/u;
const CAPITALISED = /^\p{Lu}\p{Ll}+[\s,]/u;

/** Code units on either side of a possible break that are looked at: no abbreviation and no first word is longer. */
const REACH = 80;

/**
 * The sentences of `within` (default: the whole text), each with the white space behind it: together they hold every code
 * unit of it once. An empty span has none.
 *
 * @example sentences("It was October 7.After the war, sources spoke.").length // 2
 */
export function sentences(text: string, within: TextSpan = textSpan(0, text.length)): TextSpan[] {
  const words = text.slice(within.start, within.end);
  const starts = [...unicodeStarts(words), ...startsAfterMissingSpaces(words)].sort(
    (one, other) => one - other,
  );
  const kept: number[] = [];
  for (const start of new Set(starts)) {
    const from = Math.max(kept.at(-1) ?? 0, start - REACH);
    if (start === 0 || isBreak(words.slice(from, start), words.slice(start, start + REACH))) kept.push(start);
  }
  return kept.map((start, index) =>
    textSpan(within.start + start, within.start + (kept[index + 1] ?? words.length)),
  );
}

function unicodeStarts(words: string): number[] {
  return Array.from(segmenter.segment(words), (segment) => segment.index);
}

function startsAfterMissingSpaces(words: string): number[] {
  return Array.from(words.matchAll(MISSING_SPACE), (match) => match.index + match[0].length);
}

function isBreak(before: string, after: string): boolean {
  if (!ENDS.test(before) || /^["“‘'(]*\p{Ll}/u.test(after) || NEVER_LAST.test(before)) return false;
  if (GLUED.test(before) && !CAPITALISED.test(after)) return false;
  return !INITIALS.test(before) || OPENS.test(after);
}
