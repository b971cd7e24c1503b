/** The rows of the matrix in groups: conflicts first, or by whom the claims are about, or by how many origins they have. */
import type { ClaimsRequest } from "#lib/features/claims/claim-address.ts";
import type { ClaimItemView } from "#lib/features/claims/view.ts";
import { inConflict, originsGroup } from "./claims-request.ts";

export type ClaimGroup = { readonly name: string; readonly claims: readonly ClaimItemView[] };

/** Groups that hold nothing are not there; within a group, what most sources speak of comes first. */
export function groupClaims(
  claims: readonly ClaimItemView[],
  order: ClaimsRequest["order"],
): readonly ClaimGroup[] {
  const sorted = claims.toSorted(byWeight);
  if (order === "subject") return bySubject(sorted);
  const groups = order === "origins" ? byOrigins(sorted) : byConflict(sorted);
  return groups.filter((group) => group.claims.length > 0);
}

function byConflict(claims: readonly ClaimItemView[]): ClaimGroup[] {
  const contradicted = claims.filter(({ relations }) => relations.contradicts > 0);
  const inTension = claims.filter((claim) => inConflict(claim) > 0 && !contradicted.includes(claim));
  const rest = claims.filter((claim) => inConflict(claim) === 0);
  return [
    { name: "Contradicted", claims: contradicted },
    { name: "In tension with another", claims: inTension },
    { name: "Not in conflict", claims: rest },
  ];
}

function byOrigins(claims: readonly ClaimItemView[]): ClaimGroup[] {
  const names = { 3: "Three origins and more", 2: "Two origins", 1: "One origin" };
  return ([3, 2, 1] as const).map((count) => ({
    name: names[count],
    claims: claims.filter(({ origins }) => originsGroup(origins) === String(count)),
  }));
}

/** Under the first whom it is about; the subjects with the most claims first. */
function bySubject(claims: readonly ClaimItemView[]): ClaimGroup[] {
  const groups = Map.groupBy(claims, ({ about }) => about[0]?.name ?? "Nobody by name");
  return [...groups]
    .map(([name, claims]) => ({ name, claims }))
    .toSorted((a, b) => b.claims.length - a.claims.length || (a.name < b.name ? -1 : 1));
}

function byWeight(one: ClaimItemView, other: ClaimItemView): number {
  return (
    other.relations.contradicts - one.relations.contradicts ||
    inConflict(other) - inConflict(one) ||
    other.sources.length - one.sources.length ||
    other.evidence.length - one.evidence.length ||
    (one.slug < other.slug ? -1 : 1)
  );
}
