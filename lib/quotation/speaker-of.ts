/**
 * Who speaks in one sentence of a text: the name before or behind a verb of saying. It knows the sentence and whoever spoke
 * last, and guesses no further.
 */

import { contains, overlaps, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Speaker } from "./voice.ts";

/** A name in the text, and under which names its bearer is known. */
export type Named = Speaker & { readonly span: TextSpan };

const SAYS =
  /\b(?:said|says|say|told|tells|warned|warns|added|adds|noted|notes|wrote|writes|argued|argues|stated|states|asked|asks|posits|believes?|insisted|insists|announced|stressed|stresses|stress|emphasi[sz]ed?|reiterated?|vowed|pledged|demanded|urged|conveyed|according to|in the words of)\b/giu;

const PRONOUN_SAYS =
  /\b(?:he|she)\s+(?:\w+\s+)?(?:said|says|added|adds|warned|noted|wrote|asked|told)\b|\b(?:said|says|added)\s+(?:he|she)\b/iu;

/** "to", "of" and the like before a name: it is said of the speaker, and is not the speaker. */
const BESIDE =
  /\b(?:to|of|for|with|from|on|in|by|at|against)\s+(?:(?:the|a|an|so-called|[\p{L}]+[’']s)\s+){0,3}$/iu;

/** The same before a name with its titles: "a call to Iraqi Prime Minister X". */
const BESIDE_TITLED = /\b(?:to|for|with|from|by|against)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.]*\s+){1,4}$/u;

/** "said to Ann", "said that Ann": whoever follows does not say it. */
const ADDRESSED = /^\s+(?:to|that|of|in|on|at|by|for|with|about)\b/iu;

/** A sentence that opens so has a subject that its own words do not name. */
const OPENS_WITH_PRONOUN = /^["“]?(?:He|She|They)\b/u;

/** How far behind a verb of saying its subject may begin: "said Ray Takeyh", "according to a senior X". */
const REACH = 48;

/** Whether somebody speaks in a sentence, named or not: "he said" further on is no longer whoever spoke before. */
export function saysSomething(text: string, sentence: TextSpan, quoted: readonly TextSpan[]): boolean {
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(SAYS)).some(
    ({ index }) =>
      !quoted.some((stretch) => contains(stretch, textSpan(sentence.start + index, sentence.start + index))),
  );
}

/** "to the Guard", "Hamas’s attack": the name belongs to something else, which is the subject. */
function isBeside(text: string, sentence: TextSpan, name: TextSpan): boolean {
  const before = text.slice(sentence.start, name.start);
  return (
    BESIDE.test(before) || BESIDE_TITLED.test(before) || /^[’'ʼ]s\b/u.test(text.slice(name.end, name.end + 3))
  );
}

/**
 * Who speaks in a sentence; `null` where it names nobody who does. "He said" is whoever spoke last.
 *
 * @param quoted stretches whose words are spoken, and tell nothing of who speaks.
 * @param last who spoke before.
 */
export function speakerOf(
  text: string,
  sentence: TextSpan,
  quoted: readonly TextSpan[],
  names: readonly Named[],
  last: Named | null,
): Named | null {
  const outside = (span: TextSpan) => !quoted.some((stretch) => overlaps(stretch, span));
  const inSentence = names.filter((named) => contains(sentence, named.span) && outside(named.span));
  const words = text.slice(sentence.start, sentence.end);
  for (const match of words.matchAll(SAYS)) {
    const verb = textSpan(sentence.start + match.index, sentence.start + match.index + match[0].length);
    if (!outside(verb)) continue;
    if (PRONOUN_SAYS.test(text.slice(Math.max(sentence.start, verb.start - 16), verb.end + 5))) return last;
    const behind = inSentence.find(({ span }) => span.start >= verb.end && span.start - verb.end <= REACH);
    const isFirstBehind =
      behind &&
      !ADDRESSED.test(text.slice(verb.end, behind.span.start)) &&
      /^[\s,]*(?:[\p{L}.’'-]+\s+){0,4}$/u.test(text.slice(verb.end, behind.span.start));
    if (
      behind &&
      isFirstBehind &&
      /^(?:said|says|according to|warned|added|wrote|in the words of)$/iu.test(match[0])
    )
      return behind;
    const before = inSentence.findLast(
      ({ span }) => span.end <= verb.start && !isBeside(text, sentence, span),
    );
    const between = before ? text.slice(before.span.end, verb.start).replace(/\b\p{Lu}\./gu, "") : "";
    const isSubject = before && !/[.;“”"]/u.test(between) && !OPENS_WITH_PRONOUN.test(words);
    if (before && isSubject && !/^according to$/iu.test(match[0])) return before;
  }
  return null;
}

/**
 * Who is named as telling of what is said, behind a speaker: "Ann Lee called to stress the “…”, according to the ministry".
 */
export function reporterOf(
  text: string,
  sentence: TextSpan,
  quoted: readonly TextSpan[],
  names: readonly Named[],
): Named | null {
  for (const { 0: cue, index } of text.slice(sentence.start, sentence.end).matchAll(/\baccording to\b/giu)) {
    const end = sentence.start + index + cue.length;
    const named = names.find(({ span }) => span.start >= end && span.start - end <= REACH);
    const isQuoted = quoted.some((stretch) => contains(stretch, textSpan(end, end)));
    if (named && contains(sentence, named.span) && !isQuoted) return named;
  }
  return null;
}
