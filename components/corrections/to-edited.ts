/** A claim as far as its corrections need it; a relation from the side on which it is kept. */
import type { ClaimView } from "#lib/features/claims/view.ts";
import type { EditedClaim } from "./claim-tools.tsx";

export function toEdited({ slug, statement, kind, about, bySource, related }: ClaimView): EditedClaim {
  const relations = related.flatMap(({ type, isOwn, other }) => {
    const ends = isOwn ? { claim: slug, other: other.slug } : { claim: other.slug, other: slug };
    return [{ ...ends, statement: other.statement, type }];
  });
  const evidence = bySource
    .flatMap((one) => one.evidence)
    .map(({ id, ...one }) => ({ ...one, label: id.slice(slug.length + 1) }));
  return { slug, statement, kind, about, evidence, relations };
}
