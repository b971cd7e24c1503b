/**
 * Words spoken and who speaks them, as proposals: what `lib/quotation` hears, with the name that says so. Whether it is a claim, and
 * of what kind, a person says.
 */

import { readSpeech } from "#lib/quotation/speech.ts";
import type { TextSpan } from "#lib/text/span.ts";
import type { BearerKind, ProposingText } from "./named.ts";

export type SpeechProposal = {
  /** The words without their quotation marks; of reported speech the sentence. */
  readonly span: TextSpan;
  readonly isQuoted: boolean;
  /** Who speaks; null where the text does not name them. */
  readonly speaker: { readonly bearer: string; readonly name: string } | null;
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
    return [
      {
        span,
        isQuoted,
        speaker: said,
        score: said === null ? 0.35 : isQuoted ? 0.8 : 0.55,
        reasons: [reason, who],
      },
    ];
  });
}
