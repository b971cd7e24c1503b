/**
 * Suggestions as the room of reviewing shows them: the words in their passage, who may be meant, how far one is.
 */
import type { MergePreview } from "#lib/features/corrections/schema.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import type { SuggestionCount, SuggestionRow } from "#lib/features/proposals/queries.ts";
import {
  type Payload,
  payloadSchema,
  type SuggestionKind,
  type SuggestionState,
  suggestionKinds,
} from "#lib/features/proposals/schema.ts";
import { toKind } from "#lib/features/proposals/stored-names.ts";
import { type StoredSpan, storedSpan } from "#lib/text/span.ts";
import type { DateTarget } from "./dates/queries.ts";
import type { DecisionRow, OwnerRow, SuggestionContext } from "./queries.ts";
import { madeSchema } from "./schema.ts";

/** One who may be meant: whom the room knows under which name, and what speaks for it. */
export type OwnerView = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly matched: string | null;
  readonly mentions: number;
  readonly note: string | null;
  readonly reasons: readonly string[];
  /** Its other names. */
  readonly names: readonly string[];
  /** Some of its mentions, with the words beside them. */
  readonly samples: readonly SampleView[];
};

type SampleView = {
  readonly source: string;
  readonly at: StoredSpan;
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

export type PlaceView = SuggestionContext & {
  readonly source: string;
  readonly sourceName: string;
  readonly start: number;
  readonly end: number;
};

export type SuggestionView = {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
  readonly payload: Payload;
  readonly reasons: readonly string[];
  readonly score: number;
  readonly maker: string;
  readonly exact: string | null;
  readonly place: PlaceView | null;
  readonly owners: readonly OwnerView[];
  /** Of a text that repeats another: that one, and the sentence of both as it stands there. */
  readonly copied: CopiedView | null;
  /** What a date would date: events that are recorded there (with their slugs), or one that is proposed there. */
  readonly targets: readonly TargetView[];
};

export type CopiedView = { readonly slug: string; readonly name: string; readonly place: PlaceView | null };
export type TargetView = { readonly slug: string | null; readonly title: string };

/** What a source says of itself beside what is in view. */
export type SaidView = Pick<Extract<Payload, { kind: "metadata" }>, "field" | "value" | "basis">;

export type ReviewView = {
  readonly suggestion: SuggestionView | null;
  /** How many wait that are alike, this one counted. */
  readonly alike: number;
  /** Some of the others, in their passages. */
  readonly others: readonly PlaceView[];
  /** Of what a source says of itself: what else it says. */
  readonly said: readonly SaidView[];
  readonly progress: { readonly open: number; readonly decided: number; readonly skipped: number };
  /** Where nothing waits: the first that was skipped. */
  readonly skipped: string | null;
  /** Of two that may be one: what would move, whichever stays. */
  readonly merges: readonly MergePreview[];
  readonly kinds: readonly { readonly kind: SuggestionKind; readonly open: number }[];
  readonly sources: readonly { readonly slug: string; readonly name: string; readonly open: number }[];
  readonly decisions: readonly DecisionView[];
};

export type DecisionView = {
  readonly id: string;
  readonly verb: string;
  readonly words: string;
  /** Of two that are one, or two, of a witness and a version: what was recorded, in a sentence. */
  readonly said: string | null;
  readonly count: number;
  readonly at: string;
};

type Ground = {
  readonly contexts: ReadonlyMap<string, SuggestionContext>;
  readonly nameOf: (slug: string) => string;
};

export function toPlaceView(row: SuggestionRow, { contexts, nameOf }: Ground): PlaceView | null {
  const { id, source, start, end } = row;
  const context = contexts.get(id);
  if (context === undefined || source === null || start === null || end === null) return null;
  return { ...context, source: source.slug, sourceName: nameOf(source.slug), start, end };
}

type Beside = Pick<SuggestionView, "copied" | "targets"> & { readonly owners: readonly OwnerRow[] };

export function toSuggestionView(
  row: SuggestionRow,
  ground: Ground,
  { owners, copied, targets }: Beside,
): SuggestionView {
  const { id, kind, state, payload, reasons, score, maker, exact } = row;
  const place = toPlaceView(row, ground);
  return {
    id,
    kind: toKind(kind),
    state,
    payload,
    reasons,
    score,
    maker,
    exact,
    place,
    owners: ownersOf(payload, owners),
    copied,
    targets,
  };
}

/** What was proposed of entities that were merged since is proposed of those that stand; of two rivals that became one the first is kept. */
export function leadOn(payload: Payload, standing: (slug: string) => string): Payload {
  if (payload.kind === "speech" && payload.speaker !== null)
    return { ...payload, speaker: standing(payload.speaker) };
  if (payload.kind !== "known-name") return payload;
  const led = payload.owners.map((owner) => ({ ...owner, bearer: standing(owner.bearer) }));
  const owners = [...new Map(led.toReversed().map((owner) => [owner.bearer, owner])).values()];
  return { ...payload, owners: owners.toReversed() };
}

/** A suggestion as what a source says of itself; null where it is none. */
export function toSaidView({ payload }: Pick<SuggestionRow, "payload">): SaidView | null {
  if (payload.kind !== "metadata") return null;
  const { field, value, basis } = payload;
  return { field, value, basis };
}

export function toTargetView(target: DateTarget): TargetView {
  if (target.kind === "event") return { slug: target.slug, title: target.title };
  const { payload, exact } = target.row;
  return { slug: null, title: payload.kind === "event" ? payload.title : (exact ?? "") };
}

/** Which entities a suggestion is about, by their slugs. */
export function entitiesOf(payload: Payload): string[] {
  if (payload.kind === "known-name") return payload.owners.map(({ bearer }) => bearer);
  if (payload.kind === "duplicate") return [payload.one, payload.other];
  return payload.kind === "speech" && payload.speaker !== null ? [payload.speaker] : [];
}

function ownersOf(payload: Payload, rows: readonly OwnerRow[]): OwnerView[] {
  return rows.map(({ slug, kind, name, note, names, mentions, _count }) => {
    const said =
      payload.kind === "known-name" ? payload.owners.find(({ bearer }) => bearer === slug) : undefined;
    const others = names.flatMap((one) => (one.name === name ? [] : [one.name]));
    const samples = mentions.map(({ anchor: { source, start, end, prefix, exact, suffix } }) => {
      return { source: source.slug, at: storedSpan(start, end), before: prefix, words: exact, after: suffix };
    });
    const [matched, reasons] = [said?.name ?? null, said?.reasons ?? []];
    return { slug, kind, name, note, matched, reasons, names: others, samples, mentions: _count.mentions };
  });
}

/** How many wait and how many are decided, within what is asked for; and of each kind and source how many wait. */
export function toCounts(
  counts: readonly SuggestionCount[],
  asked: { readonly kind?: SuggestionKind | undefined; readonly source?: string | undefined },
  nameOf: (slug: string) => string,
) {
  const open = counts.filter(({ state }) => state === "open");
  const within = counts.filter(
    ({ kind, source }) =>
      (asked.kind === undefined || toKind(kind) === asked.kind) &&
      (asked.source === undefined || source === asked.source),
  );
  const sum = (some: readonly SuggestionCount[]) => some.reduce((all, { count }) => all + count, 0);
  const bySource = Map.groupBy(open, ({ source }) => source ?? "");
  return {
    progress: {
      open: sum(within.filter(({ state }) => state === "open")),
      skipped: sum(within.filter(({ state }) => state === "skipped")),
      decided: sum(within.filter(({ state }) => state === "accepted" || state === "rejected")),
    },
    kinds: suggestionKinds.map((kind) => ({
      kind,
      open: sum(open.filter((one) => toKind(one.kind) === kind)),
    })),
    sources: [...bySource]
      .filter(([slug]) => slug !== "")
      .map(([slug, some]) => ({ slug, name: nameOf(slug), open: sum(some) }))
      .toSorted((one, other) => (one.slug < other.slug ? -1 : 1)),
  };
}

export function toDecisionView({ id, at, verb, made, _count, suggestions }: DecisionRow): DecisionView {
  const { correction, witness, version } = madeSchema.parse(made);
  const shown = verb === "notTheSame" ? "not the same" : verb;
  const count = Math.max(1, _count.suggestions);
  const [first] = suggestions;
  const payload = first && payloadSchema.parse(first.payload);
  const of = payload?.kind === "witness" || payload?.kind === "version" ? payload.of : "";
  const said =
    (witness && `“${witness}” is another witness of the same work as “${of}”`) ||
    (version && `“${version}” is the newer version of “${of}”`) ||
    (correction?.said ?? null);
  const words = first?.exact ?? (payload?.kind === "metadata" ? payload.value : "");
  return { id, verb: shown, words, said, count, at: at.toISOString() };
}
