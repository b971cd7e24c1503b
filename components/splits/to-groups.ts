/** The mentions of an entity as they are chosen from: by source, each with the words nearest to it, and a key for its place. Pure. */
import { clipAfter, clipBefore } from "#components/entities/clip-context.ts";
import type { EntityView } from "#lib/features/entities/view.ts";

export type ChosenLine = {
  readonly key: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly matched: string;
};

export type Group = { readonly source: string; readonly name: string; readonly lines: readonly ChosenLine[] };

/** So many characters on either side tell whom the words mean, and a line stays two or three lines on a phone. */
const reach = 90;

/** @example toGroups({ bySource: [] }, new Map()) // [] */
export function toGroups(
  { bySource }: Pick<EntityView, "bySource">,
  names: ReadonlyMap<string, string>,
): Group[] {
  return bySource.map(({ source, lines }) => ({
    source,
    name: names.get(source) ?? source,
    lines: lines.map(({ at: { start, end }, before, exact, after, matched }) => ({
      key: `${source} ${start}`,
      source,
      start,
      end,
      before: clipBefore(before, reach),
      exact,
      after: clipAfter(after, reach),
      matched,
    })),
  }));
}
