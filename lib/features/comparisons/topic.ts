/**
 * One thing that different texts tell of, with the passages of each column that do: the first of every column in one row, the
 * second in the next. Pure.
 */
import type { ClaimRow } from "#lib/features/claims/queries.ts";
import { storedSpan } from "#lib/text/span.ts";
import type { ComparedText } from "./compared-text.ts";
import type { Conflict } from "./conflicts.ts";
import { type Piece, toPieces } from "./pieces.ts";

/** Words that tell of it: of which source, in which passage, where in code points. */
export type TopicPlace = {
  readonly source: string;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
};

export type TopicPassage = {
  readonly ordinal: number;
  readonly pieces: readonly Piece[];
  /** What other columns say against words of this passage. */
  readonly conflicts: readonly {
    readonly type: Conflict["type"];
    readonly why: string;
    readonly index: number;
  }[];
};

export type TopicClaim = {
  readonly slug: string;
  readonly statement: string;
  /** The columns that carry or deny it. */
  readonly columns: readonly number[];
};

/** By column the passages that tell of it, in the order of the text. */
export function toTopicPassages(
  texts: readonly ComparedText[],
  places: readonly TopicPlace[],
  conflicts: readonly Conflict[],
): TopicPassage[][] {
  return texts.map((text, column) => {
    const own = places.filter(({ source }) => source === text.slug);
    const byPassage = Map.groupBy(own, ({ passage }) => passage);
    return text.passages.flatMap(({ ordinal, span }): TopicPassage[] => {
      const its = byPassage.get(ordinal);
      if (its === undefined) return [];
      const marks = its.map(({ start, end }) => ({
        span: text.positions.toText(storedSpan(start, end)),
        mark: "subject" as const,
      }));
      return [
        {
          ordinal,
          pieces: toPieces(text.text, span, marks),
          conflicts: conflicts.flatMap(({ type, why, sides }, index) =>
            sides.some(({ places }) => places.some((one) => one.column === column && one.passage === ordinal))
              ? [{ type, why, index }]
              : [],
          ),
        },
      ];
    });
  });
}

/** What the columns claim of an entity, those of most columns first. */
export function claimsAbout(
  slug: string,
  slugs: readonly string[],
  claims: readonly ClaimRow[],
): TopicClaim[] {
  return claims
    .filter(({ subjects }) => subjects.some(({ entity }) => entity.slug === slug))
    .map(({ slug, statement, evidence }) => {
      const sources = new Set(evidence.map(({ anchor }) => anchor.source.slug));
      const columns = [...slugs.keys()].filter((column) => sources.has(slugs[column] ?? ""));
      return { slug, statement, columns };
    })
    .toSorted((a, b) => b.columns.length - a.columns.length || (a.slug < b.slug ? -1 : 1));
}
