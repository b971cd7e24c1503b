/** A claim as far as its corrections need it; a relation from the side on which it is kept. */
import type { ClaimView } from "#lib/features/claims/view.ts";
import type { EditedClaim } from "./claim-tools.tsx";

export function toEdited({ slug, statement, kind, related }: ClaimView): EditedClaim {
  const relations = related.flatMap(({ type, isOwn, other }) => {
    const ends = isOwn ? { claim: slug, other: other.slug } : { claim: other.slug, other: slug };
    return [{ ...ends, statement: other.statement, type }];
  });
  return { slug, statement, kind, relations };
}
