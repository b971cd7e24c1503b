/**
 * What answers words of one source in another: in a version the words that the collation pairs with them; in another text a sentence
 * that stands in both, or else the passage that tells most of the same things. Pure.
 */
import { counterpartOf } from "#lib/collation/counterpart.ts";
import { type StoredSpan, sliceText, type TextSpan } from "#lib/text/span.ts";
import { compareTexts } from "./compare-texts.ts";
import type { ComparedText } from "./compared-text.ts";
import { sentencesSharedBy } from "./shared-by.ts";
import { passageKey, tellsOf, weigher } from "./ties.ts";
import type { Told, ToldSubject } from "./told.ts";

export type Counterpart = {
  readonly source: string;
  /** Null where nothing answers the words. */
  readonly at: {
    readonly passage: number;
    readonly start: number;
    readonly end: number;
    readonly exact: string;
  } | null;
  readonly basis: "collation" | "sentence" | "subjects" | null;
  /** How it was found, or why it was not, as the end of a sentence. */
  readonly why: string;
};

/** So many names are said of what two passages share. */
const MOST_SAID = 3;

export function toCounterpart(
  from: ComparedText,
  at: StoredSpan,
  other: ComparedText,
  told: readonly Told[],
): Counterpart {
  const comparison = compareTexts(from, other);
  if (comparison.areVersions) {
    const found = counterpartOf(comparison.pairs, from.positions.toText(at));
    if (found === null) return { ...NOTHING, source: other.slug, why: "does not have these words" };
    const isSame = sliceText(other.text, found) === sliceText(from.text, from.positions.toText(at));
    return toFound(other, found, "collation", isSame ? "the same words" : "in other words");
  }
  return bySentence(from, at, other) ?? bySubjects(from, at, other, told);
}

const NOTHING = { at: null, basis: null } as const;

function bySentence(from: ComparedText, at: StoredSpan, other: ComparedText): Counterpart | null {
  for (const { places } of sentencesSharedBy([from, other])) {
    const isChosen = places.some(
      ({ column, at: its }) => column === 0 && its.start < at.end && at.start < its.end,
    );
    const place = places.find(({ column }) => column === 1);
    if (isChosen && place)
      return toFound(other, other.positions.toText(place.at), "sentence", "the same sentence");
  }
  return null;
}

/** By what the chosen words tell; where they tell nothing, by what their passages do. */
function bySubjects(
  from: ComparedText,
  at: StoredSpan,
  other: ComparedText,
  told: readonly Told[],
): Counterpart {
  const tells = tellsOf(told);
  const weightOf = weigher(told, from.passages.length + other.passages.length);
  const own = subjectsAt(from, at, told, tells);
  const ranked = other.passages
    .map(({ ordinal, span }) => {
      const its = tells.get(passageKey(other.slug, ordinal));
      const shared = [...own]
        .filter(([key]) => its?.has(key))
        .toSorted(([a], [b]) => weightOf(b) - weightOf(a));
      return { span, shared, weight: shared.reduce((sum, [key]) => sum + weightOf(key), 0) };
    })
    .toSorted((a, b) => b.weight - a.weight);
  const [best] = ranked;
  if (!best || best.shared.length === 0) {
    return { ...NOTHING, source: other.slug, why: "tells of nothing that these words tell of" };
  }
  const names = best.shared.slice(0, MOST_SAID).map(([, { name }]) => name);
  const all = new Intl.ListFormat("en-GB").format(names);
  return toFound(other, best.span, "subjects", `which tells of ${all} too`);
}

function subjectsAt(
  { slug, passages, positions }: ComparedText,
  at: StoredSpan,
  told: readonly Told[],
  tells: ReadonlyMap<string, ReadonlyMap<string, ToldSubject>>,
): ReadonlyMap<string, ToldSubject> {
  const chosen = told.filter(({ source, start, end }) => source === slug && start < at.end && at.start < end);
  const own = [...tellsOf(chosen).values()].flatMap((one) => [...one]);
  if (own.length > 0) return new Map(own);
  const span = positions.toText(at);
  const within = passages.filter((passage) => passage.span.start < span.end && span.start < passage.span.end);
  return new Map(within.flatMap(({ ordinal }) => [...(tells.get(passageKey(slug, ordinal)) ?? [])]));
}

function toFound(
  other: ComparedText,
  span: TextSpan,
  basis: NonNullable<Counterpart["basis"]>,
  why: string,
): Counterpart {
  const { start, end } = other.positions.toStored(span);
  const passage = other.passages.find((one) => one.span.end > span.start)?.ordinal ?? 0;
  return { source: other.slug, at: { passage, start, end, exact: sliceText(other.text, span) }, basis, why };
}
