/**
 * Proposals of the pure folder as rows to be stored: positions in code points, entities by their slugs, groups of what is alike. It keeps
 * what is worth a person's time and drops the rest. Pure.
 */
import { findDateFault } from "#lib/find-date-fault.ts";
import type { DateProposal } from "#lib/proposals/dates.ts";
import type { EventProposal } from "#lib/proposals/events.ts";
import type { KnownProposal, NewProposal } from "#lib/proposals/named.ts";
import type { SpeechProposal } from "#lib/proposals/speech.ts";
import type { Positions } from "#lib/text/positions.ts";
import { sliceText, type TextSpan } from "#lib/text/span.ts";
import { nameKey } from "./lesson-keys.ts";
import { type NearCopy, shareOf } from "./near-copies.ts";
import type { Payload } from "./schema.ts";

export type NewSuggestion = {
  readonly sourceId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly group: string;
  readonly payload: Payload;
  readonly reasons: readonly string[];
  readonly score: number;
};

export type SuggestedText = {
  readonly sourceId: string;
  readonly text: string;
  readonly positions: Positions;
};

type Place = { readonly start: number; readonly end: number };
type Shown = Place & { readonly exact: string };

/** Below these a proposal is not worth a person's time. */
const least = { known: 0.35, fresh: 0.4, event: 0.5, speech: 0.5, date: 0.5 };
const longestTitle = 90;

export function fromKnown(source: SuggestedText, all: readonly KnownProposal[]): NewSuggestion[] {
  return all.flatMap(({ span, writing, owners, score, reasons }) => {
    if (score < least.known) return [];
    const said = owners.map(({ bearer, kind, name, reasons }) => ({
      bearer,
      kind,
      name,
      reasons: [...reasons],
    }));
    const place = at(source, span);
    const group = `known-name ${owners[0]?.bearer} ${nameKey(place.exact)}`;
    return [{ ...place, group, payload: { kind: "known-name", writing, owners: said }, reasons, score }];
  });
}

export function fromNew(source: SuggestedText, all: readonly NewProposal[]): NewSuggestion[] {
  return all.flatMap(({ span, kind, name, score, reasons }) => {
    if (score < least.fresh) return [];
    const group = `new-name ${kind} ${nameKey(name)}`;
    return [
      { ...at(source, span), group, payload: { kind: "new-name", bearer: kind, name }, reasons, score },
    ];
  });
}

/** @param published the words of the text that give its own date, by which others are reckoned; null where none do. */
export function fromEvents(
  source: SuggestedText,
  all: readonly EventProposal[],
  published: Shown | null,
): NewSuggestion[] {
  return all.flatMap(({ span, modality, date, score, reasons }) => {
    if (score < least.event) return [];
    const place = at(source, span);
    const given = date === null ? null : givenDate(source, date, published);
    const basis = given === null || date === null ? null : spanOf(source, date.span);
    const title = shorten(place.exact.replace(/\s+/gu, " ").trim());
    const { edtf = null, note = null } = given ?? {};
    const own = { title, modality, date: edtf, dateNote: note, basis };
    const payload = { kind: "event", ...own, reference: placeOf(published) } as const;
    return [{ ...place, group: `event ${source.sourceId} ${place.start}`, payload, reasons, score }];
  });
}

/** Every date with what it says; of the same date in one source all are alike. */
export function fromDates(
  source: SuggestedText,
  all: readonly DateProposal[],
  published: Shown | null,
): NewSuggestion[] {
  return all.flatMap((proposal) => {
    const given = givenDate(source, proposal, published);
    if (given === null || proposal.score < least.date) return [];
    const { score, reasons, span } = proposal;
    const own = { date: given.edtf, dateNote: given.note, reference: placeOf(published) };
    const payload = { kind: "date", ...own } as const;
    return [{ ...at(source, span), group: `date ${source.sourceId} ${given.edtf}`, payload, reasons, score }];
  });
}

/** What a source says of itself, as it is recorded. */
export type StoredField = {
  readonly name: string;
  readonly value: string;
  readonly basis: string;
  readonly detail: string | null;
  readonly anchor: { readonly start: number; readonly end: number; readonly exact: string } | null;
};

/** Type, language and direction follow from the text as a whole: no words of it show them. */
const proposedFields = ["title", "author", "publisher", "published"] as const;

/** What its reader found; what a catalogue or a person supplied needs nobody’s yes. */
export function fromFields(sourceId: string, fields: readonly StoredField[]): NewSuggestion[] {
  return fields.flatMap(({ name, value, basis, detail, anchor }) => {
    const field = proposedFields.find((one) => one === name);
    if (field === undefined || (basis !== "passage" && basis !== "file")) return [];
    const { start = null, end = null, exact = null } = anchor ?? {};
    const payload = { kind: "metadata", field, value, basis, detail } as const;
    const reasons = [
      anchor === null ? "Its file says so, outside of its text." : "These words of the text say so.",
    ];
    const score = anchor === null ? 0.6 : 0.9;
    return [{ sourceId, start, end, exact, group: `metadata ${sourceId}`, payload, reasons, score }];
  });
}

export type PlacedCopy = NearCopy & {
  /** The longest sentence of both, in each; null where none stands in both. */
  readonly here: (Place & { readonly exact: string }) | null;
  readonly there: Place | null;
};

/** @param first the words shown where no sentence stands in both. */
export function fromNearCopies(
  sourceId: string,
  first: Place & { readonly exact: string },
  copies: readonly PlacedCopy[],
): NewSuggestion[] {
  return copies.map(({ identity, fileName, here, there, ...measures }) => {
    const { of, inOther, ofOther, resemblance, shared } = measures;
    const payload = { kind: identity, of, fileName, inOther, ofOther, resemblance, shared, there } as const;
    const percent = (share: number) => `${Math.floor(share * 100)} %`;
    const reasons = [
      ...(identity === "version" ? [`Its file bears the name of “${fileName}”.`] : []),
      `${percent(inOther)} of its rows of three words stand in “${fileName}”, and ${percent(ofOther)} of that one’s in it.`,
      here === null
        ? "No whole sentence of six words or more stands in both."
        : "This is the longest sentence that stands in both.",
    ];
    const place = { sourceId, ...(here ?? first) };
    const group = `${identity} ${sourceId} ${of}`;
    return { ...place, group, payload, reasons, score: shareOf(measures) };
  });
}

/** @param isKnown whether a bearer is an entity of the room: only those can be named as who speaks. */
export function fromSpeech(
  source: SuggestedText,
  all: readonly SpeechProposal[],
  isKnown: (bearer: string) => boolean,
): NewSuggestion[] {
  return all.flatMap(({ span, isQuoted, speaker, cue, score, reasons }) => {
    if (score < least.speech) return [];
    const place = at(source, span);
    const payload = {
      kind: "speech",
      isQuoted,
      speaker: speaker !== null && isKnown(speaker.bearer) ? speaker.bearer : null,
      name: speaker?.name ?? null,
      cue: cue === null ? null : spanOf(source, cue.span),
      speakerAt: cue === null ? null : spanOf(source, cue.speaker),
    } as const;
    return [{ ...place, group: `speech ${source.sourceId} ${place.start}`, payload, reasons, score }];
  });
}

/**
 * What the words say, or else what follows with the article's own date, with the note that says how; null where it says more than all
 * these words together.
 */
function givenDate(
  { text }: SuggestedText,
  { span, edtf, reckoned }: DateProposal,
  published: Shown | null,
): { edtf: string; note: string | null } | null {
  const date = edtf ?? reckoned?.edtf ?? null;
  const note = edtf === null ? (reckoned?.why ?? null) : null;
  if (date === null) return null;
  const bases = [sliceText(text, span), ...(note === null || published === null ? [] : [published.exact])];
  return findDateFault({ date, bases, note }) === null ? { edtf: date, note } : null;
}

function placeOf(shown: Shown | null): Place | null {
  return shown && { start: shown.start, end: shown.end };
}

function at(source: SuggestedText, span: TextSpan) {
  const words = sliceText(source.text, span);
  const trimmed = words.trimEnd().length;
  const { start, end } = source.positions.toStored({ ...span, end: span.start + trimmed } as TextSpan);
  return { sourceId: source.sourceId, start, end, exact: words.slice(0, trimmed) };
}

function spanOf(source: SuggestedText, span: TextSpan) {
  const { start, end } = source.positions.toStored(span);
  return { start, end };
}

function shorten(words: string): string {
  if (words.length <= longestTitle) return words;
  return `${words.slice(0, longestTitle).replace(/\s+\S*$/u, "")} …`;
}
