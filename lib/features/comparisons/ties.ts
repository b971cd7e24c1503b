/**
 * What ties passages of different texts together: the things that they both tell of, the rarest first. A name that stands in every
 * passage says nothing; a claim that two of them carry says most. Pure.
 */
import { keyOf, type Told, type ToldSubject } from "./told.ts";

/** What the passages of some columns in a row have in common. */
export type Tie = {
  readonly columns: readonly number[];
  readonly subjects: readonly ToldSubject[];
};

/** How much more it says to carry the same claim, or to tell of the same event, than to name the same name. */
const FACTORS = { entity: 1, event: 2, claim: 3 } as const;

/** A name in every passage still says a little. */
const LEAST = 0.01;

/** So many are said of a tie. */
const MOST_SAID = 3;

/** What each passage tells, by its source and ordinal: `tellsOf(told).get(passageKey(…))`. */
export function tellsOf(told: readonly Told[]): Map<string, Map<string, ToldSubject>> {
  const tells = new Map<string, Map<string, ToldSubject>>();
  for (const { source, passage, subject } of told) {
    const place = passageKey(source, passage);
    const its = tells.get(place) ?? new Map<string, ToldSubject>();
    tells.set(place, its.set(keyOf(subject), subject));
  }
  return tells;
}

export function passageKey(source: string, passage: number): string {
  return `${source} ${passage}`;
}

/**
 * How much it says that two passages both tell of a subject: the logarithm of how rare it is among `passages` passages, as search
 * engines weigh words (inverse document frequency).
 *
 * @example weigher(told, 70)("entity:iran") // log(70 / passages that name Iran)
 */
export function weigher(told: readonly Told[], passages: number): (key: string) => number {
  const places = new Map<string, Set<string>>();
  for (const { source, passage, subject } of told) {
    const key = keyOf(subject);
    places.set(key, (places.get(key) ?? new Set<string>()).add(passageKey(source, passage)));
  }
  return (key) => {
    const factor = Object.entries(FACTORS).find(([type]) => key.startsWith(`${type}:`))?.[1] ?? 1;
    return factor * Math.max(LEAST, Math.log(passages / (places.get(key)?.size ?? passages)));
  };
}

/**
 * What the cells of a row share, by the columns that share it: what most columns share first, then what says most.
 *
 * @param cells By column what its passage tells; null where it has none in the row.
 */
export function tiesOf(
  cells: readonly (ReadonlyMap<string, ToldSubject> | null)[],
  weightOf: (key: string) => number,
): Tie[] {
  const found = new Map<string, { key: string; subject: ToldSubject; columns: number[] }>();
  cells.forEach((tells, column) => {
    for (const [key, subject] of tells ?? []) {
      const known = found.get(key);
      if (known) known.columns.push(column);
      else found.set(key, { key, subject, columns: [column] });
    }
  });
  const shared = [...found.values()]
    .filter(({ columns }) => columns.length > 1)
    .toSorted((a, b) => b.columns.length - a.columns.length || weightOf(b.key) - weightOf(a.key));
  return Array.from(
    Map.groupBy(shared, ({ columns }) => columns.join()).values(),
    (its): Tie => ({
      columns: its[0]?.columns ?? [],
      subjects: its.slice(0, MOST_SAID).map(({ subject }) => subject),
    }),
  );
}
