/**
 * Where a text says that it passes on what an organization says: "as Al-Monitor notes", "according to …". It proposes by wording;
 * a person confirms. Whom the words name is known beforehand, by its mentions; how much of the text leans on it is not asked.
 */

import { sentences } from "#lib/text/sentences.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** An organization named at a span of the text, in code units. */
type Named = { readonly entity: string; readonly span: TextSpan };

/** A sentence that leans on an organization, by the words of the cue. Spans are in code units of the text. */
type ProposedLean = { readonly entity: string; readonly sentence: TextSpan; readonly cue: TextSpan };

/** Up to so many words between the cue and the name: "according to Iranian state media and the Qatari-funded …". */
const words = String.raw`(?:[\p{L}\p{N}.’'-]+\s+){0,7}`;
const participles = "detailed|described|explained|interpreted|noted|quoted|reported|told";
const verbs = "argues|finds|notes|points out|posits|puts it|reports|says|tells|writes";
const by = new RegExp(String.raw`\b(?:according to|as (?:${participles})\s+${words}by)\s+${words}$`, "iu");
const as = /\bas\s+(?:the\s+)?$/iu;
const says = new RegExp(String.raw`^(?:['’]s\s+[\p{L}-]+)?\s+(?:${verbs})\b`, "iu");

/**
 * One proposal for each name that a cue reaches, in the order of the text. A name that only speaks ("Azizi said") is an
 * attribution, and no lean.
 * @example proposeLeans("It rained, as the Globe notes.", [globe]) // the cue "as the Globe notes"
 */
export function proposeLeans(text: string, organizations: readonly Named[]): ProposedLean[] {
  const all = sentences(text);
  return organizations.flatMap(({ entity, span }) => {
    const sentence = all.find(({ start, end }) => start <= span.start && span.end <= end);
    const cue = sentence && findCue(text, sentence, span);
    return sentence && cue ? [{ entity, sentence, cue }] : [];
  });
}

function findCue(text: string, sentence: TextSpan, name: TextSpan): TextSpan | null {
  const before = text.slice(sentence.start, name.start);
  const governed = by.exec(before);
  if (governed) return textSpan(sentence.start + governed.index, name.end);
  const [led, said] = [as.exec(before), says.exec(text.slice(name.end, sentence.end))];
  return led && said ? textSpan(sentence.start + led.index, name.end + said[0].length) : null;
}
