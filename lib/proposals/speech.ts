/**
 * Words spoken and who speaks them, as proposals: what `lib/quotation` hears, with the name that says so. Whether it is a claim, and
 * of what kind, a person says.
 */

import { readSpeech } from "#lib/quotation/speech.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { BearerKind, ProposingText } from "./named.ts";

export type SpeechProposal = {
  /** The words without their quotation marks; of reported speech the sentence. */
  readonly span: TextSpan;
  readonly isQuoted: boolean;
  /** Who speaks; null where the text does not name them. */
  readonly speaker: { readonly bearer: string; readonly name: string } | null;
  /** The words that say it ("he said"), and the speaker's name nearest to them; null where either cannot be told. */
  readonly cue: { readonly span: TextSpan; readonly speaker: TextSpan } | null;
  readonly score: number;
  readonly reasons: readonly string[];
};

/** Someone named in the text, with all names under which the room knows them. */
export type Speaking = {
  readonly span: TextSpan;
  readonly kind: BearerKind;
  readonly bearer: string;
  readonly name: string;
  readonly names: readonly string[];
};

/** Quotations of fewer words than this name something and say nothing: “axis of resistance”. */
const FEWEST = 4;

/** In order. Places do not speak here. */
export function proposeSpeech(
  { text, passages }: ProposingText,
  names: readonly Speaking[],
): SpeechProposal[] {
  const speaking = names.filter(({ kind }) => kind !== "place");
  const bearers = new Map(speaking.map(({ name, bearer }) => [name, bearer]));
  return readSpeech(text, passages, speaking).flatMap(({ span, speaker, isQuoted }): SpeechProposal[] => {
    if (isQuoted && text.slice(span.start, span.end).split(/\s+/u).length < FEWEST) return [];
    const bearer = speaker === null ? undefined : bearers.get(speaker.name);
    const said = speaker === null || bearer === undefined ? null : { bearer, name: speaker.name };
    const reason = isQuoted
      ? "The words stand in quotation marks."
      : "The sentence reports what somebody says.";
    const who =
      said === null ? "The text does not name who speaks." : `A word of saying joins them to “${said.name}”.`;
    const cue =
      said === null
        ? null
        : cueOf(
            text,
            span,
            speaking.filter((one) => one.bearer === said.bearer),
          );
    return [
      {
        span,
        isQuoted,
        speaker: said,
        cue,
        score: said === null ? 0.35 : isQuoted ? 0.8 : 0.55,
        reasons: [reason, who],
      },
    ];
  });
}

const SAYING =
  /\b(?:(?:he|she|they)\s+)?(?:said|says|warned|warns|added|adds|noted|notes|wrote|writes|argued|argues|stated|asked|told|according to)\b(?:\s+(?:he|she))?/giu;

/** How far from the words what says them may stand. */
const NEAR = 160;

/** The word of saying next to the words, behind them first, and the speaker's name nearest to it, before it if need be. */
function cueOf(text: string, span: TextSpan, names: readonly Speaking[]): SpeechProposal["cue"] {
  const from = Math.max(0, span.start - NEAR);
  const around = Array.from(text.slice(from, span.end + NEAR).matchAll(SAYING), ({ index, 0: words }) =>
    textSpan(from + index, from + index + words.length),
  );
  const outside = around.filter(({ start, end }) => end <= span.start || start >= span.end);
  const cues = outside.length > 0 ? outside : around;
  const away = (one: TextSpan) => (one.start >= span.end ? one.start - span.end : span.start - one.end + 1);
  const cue = cues.toSorted((one, other) => away(one) - away(other))[0];
  if (cue === undefined) return null;
  const distance = ({ span: name }: Speaking) =>
    Math.abs(name.start - cue.start) + (name.start > cue.end + NEAR ? NEAR * 10 : 0);
  const nearest = names.toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest === undefined ? null : { span: cue, speaker: nearest.span };
}
