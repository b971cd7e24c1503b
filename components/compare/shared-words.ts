/** Why a source is proposed. */
import type { ProposalRow } from "#lib/features/comparisons/queries.ts";

/** What a source has in common with those that are chosen, in words. */
export function sharedWords({
  isWitness,
  names,
  claims,
}: Pick<ProposalRow, "isWitness" | "names" | "claims">): string {
  const shared = [
    names > 0 ? `${names} ${names === 1 ? "name" : "names"}` : "",
    claims > 0 ? `${claims} ${claims === 1 ? "claim" : "claims"}` : "",
  ].filter((words) => words !== "");
  const common = shared.length === 0 ? "no name in common" : `${shared.join(" and ")} in common`;
  return isWitness ? `another witness of the same work, ${common}` : common;
}
