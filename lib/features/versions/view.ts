/**
 * From rows to what the room of versions needs: what waits, with the old words in their context and each place that it may have, the
 * words in which they differ marked. Spans are in code points, for addresses and decisions.
 */
import type { Candidate } from "#lib/anchor/resolution.ts";
import { findInText } from "#lib/text/find-in-text.ts";
import { excerptAround } from "./excerpt-around.ts";
import { type FactKind, factNames } from "./fact-kinds.ts";
import { markDifference, type Piece } from "./mark-difference.ts";
import { planCarrying } from "./plan-carrying.ts";
import type { DecisionPartRow, DecisionRow, DecisionsRow, HangingThing, VersionText } from "./queries.ts";
import type { CarryDecision, CarryOutcome } from "./schema.ts";

/** Places are offered up to so many: more nobody looks through. */
const MOST_FOUND = 12;

type Place = { readonly start: number; readonly end: number };

export type OfferView = Place & { readonly pieces: readonly Piece[]; readonly differs: readonly string[] };

export type PartView = Place & {
  readonly id: string;
  /** What these words do for the fact: "words", "cue", "speaker". */
  readonly role: "words" | "cue" | "speaker";
  readonly exact: string;
  readonly pieces: readonly Piece[];
  readonly outcome: CarryOutcome | null;
  readonly decision: CarryDecision | null;
  readonly there: (Place & { readonly exact: string }) | null;
  readonly offers: readonly OfferView[];
};

export type DecisionItemView = {
  /** The id of the anchor on which it hangs: its address. */
  readonly id: string;
  readonly kind: FactKind;
  readonly kindName: string;
  readonly state: DecisionRow["state"];
  readonly name: string;
  /** What the room has a page of. */
  readonly of: { readonly type: "entity" | "event" | "claim" | "work"; readonly slug: string } | null;
  readonly older: string;
  readonly exact: string;
  readonly start: number;
  readonly outcome: CarryOutcome | null;
};

export type DecisionView = DecisionItemView & { readonly parts: readonly PartView[] };

export function toDecisionItems({ decisions }: DecisionsRow): DecisionItemView[] {
  return decisions.map(toItem);
}

/** One of them in full; `find` are words that are sought in the newest text for the part `at`. */
export function toDecision(
  { decisions, newest }: DecisionsRow,
  at: string,
  find: string | null,
): DecisionView | null {
  const row = decisions.find(({ parts }) => parts.some(({ id }) => id === at));
  if (!row) return null;
  const resolve = planCarrying(row.older, newest);
  const offersFor = (part: DecisionPartRow): OfferView[] => {
    if (row.state !== "waiting" || (part.there && part.id !== at)) return [];
    if (part.id === at && find !== null)
      return findPlaces(newest, find).map((place) => toOffer(row.older, newest, part, place));
    const { candidates, to } = resolve(part);
    const offered: Candidate[] = to
      ? [{ anchor: to as unknown as Candidate["anchor"], differs: [] }]
      : [...candidates];
    return offered.map(({ anchor, differs }) => toOffer(row.older, newest, part, anchor, differs));
  };
  const parts = row.parts.map((part): PartView => {
    const { id, start, end, exact, outcome, decision, there } = part;
    const around = excerptAround(row.older, { start, end });
    const offers = offersFor(part);
    const [first] = offers;
    const against = there ?? first;
    const pieces = against
      ? markDifference(around, excerptAround(newest, against)).old
      : markDifference(around, around).old;
    return {
      id,
      start,
      end,
      exact,
      role: part.table === "Speaker" ? "speaker" : part.table === "AttributionStep" ? "cue" : "words",
      pieces,
      outcome,
      decision,
      there: there && { start: there.start, end: there.end, exact: there.exact },
      offers,
    };
  });
  return { ...toItem(row), parts };
}

function toOffer(
  older: VersionText,
  newest: VersionText,
  part: DecisionPartRow,
  { start, end }: Place,
  differs: readonly string[] = [],
): OfferView {
  const { now } = markDifference(excerptAround(older, part), excerptAround(newest, { start, end }));
  return { start, end, pieces: now, differs };
}

function findPlaces({ text, positions }: VersionText, find: string): Place[] {
  return findInText(text, find)
    .slice(0, MOST_FOUND)
    .map((span) => positions.toStored(span));
}

function toItem({ kind, state, thing, parts, older }: DecisionRow): DecisionItemView {
  const [main] = parts;
  return {
    id: main?.id ?? thing.id,
    kind,
    kindName: factNames[kind][0],
    state,
    ...nameOf(thing),
    older: older.slug,
    exact: main?.exact ?? "",
    start: main?.start ?? 0,
    outcome: worst(parts.map(({ outcome }) => outcome)),
  };
}

const severity: readonly (CarryOutcome | null)[] = [
  "exact",
  "moved",
  "reread",
  null,
  "changed",
  "ambiguous",
  "lost",
];

function worst(outcomes: readonly (CarryOutcome | null)[]): CarryOutcome | null {
  return outcomes.toSorted((a, b) => severity.indexOf(b) - severity.indexOf(a))[0] ?? null;
}

function nameOf(thing: HangingThing): Pick<DecisionItemView, "name" | "of"> {
  const entity =
    thing.mention?.entity ?? thing.description?.entity ?? thing.workVoice?.entity ?? thing.lean?.outlet;
  if (entity) return { name: entity.name, of: { type: "entity", slug: entity.slug } };
  const event = (thing.dateBasis ?? thing.eventPlace ?? thing.describedParticipant ?? thing.eventPassage)
    ?.event;
  if (event) return { name: event.title, of: { type: "event", slug: event.slug } };
  const claim = (thing.evidence ?? thing.describedSubject)?.claim;
  if (claim) return { name: claim.statement, of: { type: "claim", slug: claim.slug } };
  const work = thing.workPassage?.work;
  if (work) return { name: work.title ?? work.slug, of: { type: "work", slug: work.slug } };
  const note = thing.excerpt?.note.split("\n")[0]?.slice(0, 80);
  if (thing.excerpt) return { name: note || "An excerpt without a note", of: null };
  return { name: thing.field?.name ?? "What hung here was removed", of: null };
}
