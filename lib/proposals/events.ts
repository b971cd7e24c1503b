/**
 * Sentences that may report an event: a word of happening, and at least two of a date, places and those who take part. Candidates of
 * low precision by design; what an event is called and who did what in it, a person says.
 */

import { sentences } from "#lib/text/sentences.ts";
import { contains, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { DateProposal } from "./dates.ts";
import type { BearerKind, ProposingText } from "./named.ts";

/** A name in the text and whose it is: known, accepted or proposed. */
export type NamedHere = { readonly span: TextSpan; readonly kind: BearerKind; readonly bearer: string };

export type EventProposal = {
  /** The sentence. */
  readonly span: TextSpan;
  /** The word of happening. */
  readonly cue: TextSpan;
  readonly modality: "asserted" | "claimed" | "scheduled";
  readonly date: DateProposal | null;
  readonly places: readonly NamedHere[];
  readonly participants: readonly NamedHere[];
  readonly score: number;
  readonly reasons: readonly string[];
};

const HAPPENED =
  /\b(?:attacked|attack on|attacks on|airstrikes?|drone strikes?|strikes? on|struck|bombed|bombing|killed|killing of|assassinated|assassination of|murdered|shot|wounded|invaded|invasion|captured|seized|occupied|occupation of|liberated|arrested|detained|released|sentenced|convicted|acquitted|resigned|dismissed|appointed|elected|elections?|inaugurated|succeeded|took over|died|death of|born|funeral|married|founded|established|launched|signed|agreed|ceasefire|truce|met|meeting|visit(?:ed)? to|visited|traveled to|travelled to|summit|called on|phone call|warned|ordered|announced|opened|closed|shut|broke down|collapsed?|fall of|protests?|riots?|stampede|explosion|exploded|crash(?:ed)?|earthquake|flood(?:ed)?|war with|war in|defeated|topple[ds]?|overthrown|coup|vot(?:e|ed)|boycott|won|lost|signing|joined|returned|moved to|deported|stole[n]?|searched|ordered)\b/giu;
const SCHEDULED =
  /\b(?:will|upcoming|plans? to|scheduled|is to|are to|due to|next (?:week|month|year)|ahead of)\b/iu;
const CLAIMED =
  /\b(?:reportedly|allegedly|purported(?:ly)?|according to|said|says|told|believed?|claims?|claimed|sources|suggests?|accused)\b/iu;

/**
 * At most one for each sentence, in order.
 *
 * @param names everything named in the text, in order.
 */
export function proposeEvents(
  { text, passages }: ProposingText,
  names: readonly NamedHere[],
  dates: readonly DateProposal[],
): EventProposal[] {
  return passages
    .filter(
      ({ kind }) => kind === "paragraph" || kind === "caption" || kind === "deck" || kind === "dateline",
    )
    .flatMap(({ span }) => sentences(text, span))
    .flatMap((sentence) => eventIn(text, sentence, names, dates) ?? []);
}

function eventIn(
  text: string,
  sentence: TextSpan,
  names: readonly NamedHere[],
  dates: readonly DateProposal[],
): EventProposal | null {
  const words = text.slice(sentence.start, sentence.end).trimEnd();
  const span = textSpan(sentence.start, sentence.start + words.length);
  const cue = [...words.matchAll(HAPPENED)][0];
  if (cue === undefined) return null;
  const here = names.filter((one) => contains(span, one.span));
  const date = dates.find((one) => contains(span, one.span)) ?? null;
  const places = distinct(here.filter(({ kind }) => kind === "place"));
  const participants = distinct(here.filter(({ kind }) => kind !== "place"));
  if (participants.length + places.length + (date === null ? 0 : 1) < 2) return null;
  const reasons = [
    `“${cue[0]}” tells of something that happens.`,
    ...(date === null ? [] : [`“${text.slice(date.span.start, date.span.end)}” dates it.`]),
    ...(places.length === 0 ? [] : ["A place is named."]),
    ...(participants.length === 0 ? [] : ["Somebody who may take part is named."]),
  ];
  const modality = SCHEDULED.test(words) ? "scheduled" : CLAIMED.test(words) ? "claimed" : "asserted";
  const score =
    0.2 +
    (date === null ? 0 : 0.3) +
    (places.length === 0 ? 0 : 0.15) +
    (participants.length === 0 ? 0 : 0.2);
  return {
    span,
    cue: textSpan(span.start + cue.index, span.start + cue.index + cue[0].length),
    modality,
    date,
    places,
    participants,
    score,
    reasons,
  };
}

/** The first place of each bearer. */
function distinct(names: readonly NamedHere[]): NamedHere[] {
  const seen = new Set<string>();
  return names.filter(({ bearer }) => !seen.has(bearer) && seen.add(bearer) !== undefined);
}
