/**
 * What accepting a proposal of an event or of speech records: an event told by its sentence, a claim carried by its words with who says
 * so. Only who is named there by a recorded mention takes part or speaks. Pure.
 */
import type { ClaimRecord } from "#lib/features/claims/schema.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import type { EventRecord } from "#lib/features/events/schema.ts";
import type { Payload } from "#lib/features/proposals/schema.ts";
import type { SuggestionChange } from "./schema.ts";
import { freeSlug } from "./to-knowledge.ts";

type Words = {
  readonly source: { readonly slug: string } | null;
  readonly start: number | null;
  readonly end: number | null;
};
type Named = {
  readonly start: number;
  readonly end: number;
  readonly slug: string;
  readonly kind: EntityKind;
};
type EventGround = {
  readonly change: SuggestionChange;
  readonly taken: ReadonlySet<string>;
  readonly named: readonly Named[];
};

/**
 * The date is left out where a person clears it; its words then are no basis either. One that was reckoned rests on the document's own
 * date as well.
 */
export function toEvent(
  row: Words,
  payload: Extract<Payload, { kind: "event" }>,
  { change, taken, named }: EventGround,
): EventRecord {
  const span = spanOf(row);
  const title = change.title ?? payload.title;
  const date = change.date === undefined ? payload.date : change.date === "" ? null : change.date;
  const dated = payload.basis === null ? null : date;
  const dateNote = dated === null ? null : noteOn(payload, dated, change);
  const places = firstOf(named.filter(({ kind }) => kind === "place"));
  const others = firstOf(named.filter(({ kind }) => kind !== "place"));
  return {
    slug: freeSlug(title, taken),
    title,
    modality: payload.modality,
    date: dated,
    dateNote,
    basis: dated === null ? [] : basesOf(payload, dateNote).map((one) => ({ source: span.source, ...one })),
    places: places.map(({ start, end, slug }) => ({ source: span.source, start, end, entity: slug })),
    participants: others.map(({ slug }) => ({ entity: slug, role: "takes part" })),
    passages: [{ ...span, role: "reports" }],
  };
}

type Dated = {
  readonly date: string | null;
  readonly dateNote: string | null;
  readonly basis: Place | null;
  readonly reference: Place | null;
};
type Place = { readonly start: number; readonly end: number };

/** How a date was reckoned: as a person says, or, where it is still the one that was proposed, as the rules said. */
export function noteOn(proposed: Dated, date: string, change: SuggestionChange): string | null {
  const isOther = change.dateNote !== undefined && change.dateNote !== proposed.dateNote;
  return isOther ? (change.dateNote ?? null) : date === proposed.date ? proposed.dateNote : null;
}

/** The words that a date rests on. */
export function basesOf({ basis, reference }: Dated, dateNote: string | null): Place[] {
  if (basis === null) return [];
  return dateNote === null || reference === null ? [basis] : [basis, reference];
}

type ClaimGround = {
  readonly statement: string;
  readonly taken: ReadonlySet<string>;
  readonly speaker: string | null;
};

/** Null where the text does not show who says so. */
export function toClaim(
  row: Words,
  payload: Extract<Payload, { kind: "speech" }>,
  { statement, taken, speaker }: ClaimGround,
): ClaimRecord | null {
  const span = spanOf(row);
  const { cue, speakerAt } = payload;
  if (speaker === null || cue === null || speakerAt === null) return null;
  const at = { source: span.source };
  const attribution = [
    {
      relation: "says" as const,
      cue: { ...at, ...cue },
      speakers: [{ ...at, ...speakerAt, entity: speaker }],
    },
  ];
  return {
    slug: freeSlug(statement, taken),
    statement,
    kind: "reported",
    about: [speaker],
    described: [],
    evidence: [{ ...span, label: "e1", stance: "asserts", attribution }],
    relations: [],
  };
}

function spanOf({ source, start, end }: Words) {
  return { source: source?.slug ?? "", start: start ?? 0, end: end ?? 0 };
}

function firstOf(named: readonly Named[]): Named[] {
  return [...new Map(named.toReversed().map((one) => [one.slug, one])).values()].toReversed();
}
