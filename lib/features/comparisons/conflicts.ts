/** Claims of different columns that contradict one another or stand in tension, with the reason and the words on both sides. */
import type { ClaimRow } from "#lib/features/claims/queries.ts";

/** Words of a column: where they stand, in code points. */
type ConflictPlace = {
  readonly column: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

export type ConflictSide = {
  readonly slug: string;
  readonly statement: string;
  readonly places: readonly ConflictPlace[];
};

export type Conflict = {
  readonly type: "contradicts" | "in-tension";
  readonly why: string;
  readonly sides: readonly [ConflictSide, ConflictSide];
};

/** Conflicts of which the two sides stand in different columns; each once. */
export function listConflicts(slugs: readonly string[], claims: readonly ClaimRow[]): Conflict[] {
  const bySlug = new Map(claims.map((claim) => [claim.slug, claim]));
  return claims.flatMap((claim) =>
    claim.relations.flatMap(({ type, why, other, from, to }): Conflict[] => {
      if (type !== "contradicts" && type !== "inTension") return [];
      const rival = bySlug.get(other.slug);
      if (rival === undefined) return [];
      const sides = [toSide(slugs, claim, from?.label), toSide(slugs, rival, to?.label)] as const;
      const columns = new Set(sides.flatMap(({ places }) => places.map(({ column }) => column)));
      const isBetween = sides.every(({ places }) => places.length > 0) && columns.size > 1;
      return isBetween ? [{ type: type === "inTension" ? "in-tension" : type, why, sides }] : [];
    }),
  );
}

/** The evidence that the relation names, or where it names none that is here, all that the columns have. */
function toSide(
  slugs: readonly string[],
  { slug, statement, evidence }: ClaimRow,
  label?: string,
): ConflictSide {
  const places = evidence.flatMap(({ label, anchor }) => {
    const column = slugs.indexOf(anchor.source.slug);
    const { passage, start, end, exact } = anchor;
    return column < 0 ? [] : [{ label, column, passage, start, end, exact }];
  });
  const named = places.filter((place) => place.label === label);
  return {
    slug,
    statement,
    places: (named.length > 0 ? named : places).map(({ label: _, ...place }) => place),
  };
}
