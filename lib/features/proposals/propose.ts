/**
 * All that a source may hold, as rows to be stored: what it says of itself, names, events, dates, speech. Pure: what is known comes in, and what was refused before
 * goes out again.
 */
import { proposeDates } from "#lib/proposals/dates.ts";
import { proposeEvents } from "#lib/proposals/events.ts";
import type { BearerKind, KnownName, ProposingText } from "#lib/proposals/named.ts";
import { type NameKnowledge, proposeNames } from "#lib/proposals/propose-names.ts";
import { proposeSpeech } from "#lib/proposals/speech.ts";
import type { Positions } from "#lib/text/positions.ts";
import { storedSpan, type TextSpan } from "#lib/text/span.ts";
import {
  fromDates,
  fromEvents,
  fromFields,
  fromKnown,
  fromNew,
  fromSpeech,
  type NewSuggestion,
  type StoredField,
} from "./to-suggestions.ts";

type StoredPlace = { readonly start: number; readonly end: number };

export type Proposable = {
  readonly id: string;
  readonly text: string;
  readonly positions: Positions;
  readonly proposing: ProposingText;
  readonly fields: readonly StoredField[];
  /** The words that date recorded events, their passages, and evidence of claims, as code points: what is said there is known. */
  readonly dated: readonly StoredPlace[];
  readonly told: readonly StoredPlace[];
  readonly claimed: readonly StoredPlace[];
  /** What is named in it already, as code points. */
  readonly named: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: BearerKind;
    readonly bearer: string;
    readonly name: string;
  }[];
};

/** Whether none of these, in code points, shares a word with a proposal. */
function apart(taken: readonly StoredPlace[]) {
  return ({ start, end }: NewSuggestion) =>
    taken.every((one) => one.end <= (start ?? 0) || (end ?? 0) <= one.start);
}

export function proposeAll(source: Proposable, knowledge: NameKnowledge): NewSuggestion[] {
  const stored = { sourceId: source.id, text: source.text, positions: source.positions };
  const taken = source.named.map(({ start, end, ...rest }) => ({
    ...rest,
    span: source.positions.toText(storedSpan(start, end)),
  }));
  const isFree = ({ span }: { readonly span: TextSpan }) =>
    taken.every((one) => one.span.end <= span.start || span.end <= one.span.start);
  const { known, fresh } = proposeNames(source.proposing, knowledge);
  const names = [
    ...taken,
    ...known.filter(isFree).flatMap(({ span, owners: [owner] }) => (owner ? [{ span, ...owner }] : [])),
    ...fresh.filter(isFree).map(({ span, kind, name }) => ({ span, kind, bearer: name, name })),
  ].toSorted((one, other) => one.span.start - other.span.start);
  const isKnown = knownBearers(knowledge.names);
  const published = source.fields.find(({ name }) => name === "published");
  const dates = proposeDates(source.proposing, published?.value ?? null);
  const ownDate = published?.anchor ?? null;
  const dated = [...source.dated, ...(ownDate === null ? [] : [ownDate])];
  const speaking = names.map(({ span, kind, bearer, name }) => ({ span, kind, bearer, name, names: [name] }));
  return [
    ...fromFields(source.id, source.fields),
    ...fromKnown(stored, known.filter(isFree)),
    ...fromNew(stored, fresh.filter(isFree)),
    ...fromEvents(stored, proposeEvents(source.proposing, names, dates), ownDate).filter(apart(source.told)),
    ...fromDates(stored, dates, ownDate).filter(apart(dated)),
    ...fromSpeech(stored, proposeSpeech(source.proposing, speaking), isKnown).filter(apart(source.claimed)),
  ];
}

function knownBearers(names: readonly KnownName[]): (bearer: string) => boolean {
  const bearers = new Set(names.map(({ bearer }) => bearer));
  return (bearer) => bearers.has(bearer);
}
