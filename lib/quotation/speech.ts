/**
 * Who speaks, read from the text itself: quoted words with the attribution beside them, and sentences that report what
 * somebody said. It resolves "he said" to whoever spoke last and guesses no further; what stands in no speech is the
 * source's own voice.
 */

import { sentences } from "#lib/text/sentences.ts";
import { contains, overlaps, type TextSpan, textSpan } from "#lib/text/span.ts";
import { joinedByQuotes, quotedStretches } from "./quoted-stretches.ts";

/** A name in the text, and under which names its bearer is known. */
export type Named = { readonly span: TextSpan; readonly name: string; readonly names: readonly string[] };

export type Speech = {
  /** The words spoken, without their quotation marks; for reported speech the whole sentence. */
  readonly span: TextSpan;
  /** `null` where somebody is quoted and the text does not name whom. */
  readonly speaker: Pick<Named, "name" | "names"> | null;
  readonly isQuoted: boolean;
};

const SAYS =
  /\b(?:said|says|say|told|tells|warned|warns|added|adds|noted|notes|wrote|writes|argued|argues|stated|states|asked|asks|posits|believes?|insisted|insists|announced|according to|in the words of)\b/giu;

const PRONOUN_SAYS =
  /\b(?:he|she)\s+(?:\w+\s+)?(?:said|says|added|adds|warned|noted|wrote|asked|told)\b|\b(?:said|says|added)\s+(?:he|she)\b/iu;

/** "to", "of" and the like before a name: it is said of the speaker, and is not the speaker. */
const BESIDE =
  /\b(?:to|of|for|with|from|on|in|by|at|against)\s+(?:(?:the|a|an|so-called|[\p{L}]+[’']s)\s+){0,3}$/iu;

/** "said to Ann", "said that Ann": whoever follows does not say it. */
const ADDRESSED = /^\s+(?:to|that|of|in|on|at|by|for|with|about)\b/iu;

/** A sentence that opens so has a subject that its own words do not name. */
const OPENS_WITH_PRONOUN = /^["“]?(?:He|She|They)\b/u;

/** How far behind a verb of saying its subject may begin: "said Ray Takeyh", "according to a senior X". */
const REACH = 48;

/**
 * The speech in a source, in order. Passages are read one by one; the last speaker is remembered from one to the next.
 *
 * @param names persons and organizations as they stand in the text, in order.
 * @example readSpeech("“It rained,” said Ann Lee.", [{ span: textSpan(0, 26) }], names)[0]?.speaker?.name // "Ann Lee"
 */
export function readSpeech(
  text: string,
  passages: readonly { readonly span: TextSpan }[],
  names: readonly Named[],
): Speech[] {
  const speech: Speech[] = [];
  let last: Named | null = null;
  for (const { span: passage } of passages) {
    const quoted = quotedStretches(text, passage);
    const here: Speech[] = [];
    for (const sentence of joinedByQuotes(sentences(text, passage), quoted)) {
      const speaker: Named | null = speakerOf(text, sentence, quoted, names, last);
      const inside = quoted.filter((stretch) => contains(sentence, stretch));
      if (speaker || saysSomething(text, sentence, quoted)) last = speaker;
      for (const stretch of inside) here.push({ span: stretch, speaker, isQuoted: true });
      if (speaker && inside.length === 0) here.push({ span: sentence, speaker, isQuoted: false });
    }
    const named = here.find((one) => one.speaker !== null)?.speaker ?? null;
    speech.push(
      ...here.map((one) => (one.speaker === null && one.isQuoted ? { ...one, speaker: named } : one)),
    );
  }
  return speech;
}

/** Somebody speaks, named or not: "he said" further on is no longer whoever spoke before. */
function saysSomething(text: string, sentence: TextSpan, quoted: readonly TextSpan[]): boolean {
  return Array.from(text.slice(sentence.start, sentence.end).matchAll(SAYS)).some(
    ({ index }) =>
      !quoted.some((stretch) => contains(stretch, textSpan(sentence.start + index, sentence.start + index))),
  );
}

/** "to the Guard", "Hamas’s attack": the name belongs to something else, which is the subject. */
function isBeside(text: string, sentence: TextSpan, name: TextSpan): boolean {
  return (
    BESIDE.test(text.slice(sentence.start, name.start)) ||
    /^[’'ʼ]s\b/u.test(text.slice(name.end, name.end + 3))
  );
}

function speakerOf(
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
