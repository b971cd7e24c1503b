/** What different texts claim of somebody or something, and which of them do. Pure. */
import type { ClaimRow } from "#lib/features/claims/queries.ts";

export type TopicClaim = {
  readonly slug: string;
  readonly statement: string;
  /** The columns that carry or deny it. */
  readonly columns: readonly number[];
};

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
