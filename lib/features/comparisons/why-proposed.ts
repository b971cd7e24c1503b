/** Why a source is proposed for comparing, in words. Pure. */
import type { ProposalRow } from "./queries.ts";

/**
 * What a source has in common with those that are chosen.
 *
 * @example whyProposed({ isWitness: false, resemblance: null, names: 12, claims: 5 }) // "shares 12 names and 5 claims"
 */
export function whyProposed({
  isWitness,
  resemblance,
  names,
  claims,
}: Pick<ProposalRow, "isWitness" | "resemblance" | "names" | "claims">): string {
  const alike =
    resemblance === null ? "" : `${Math.round(resemblance * 100)} % of the shorter text stands in the longer`;
  const shared = [counted(names, "name"), counted(claims, "claim")].filter((words) => words !== "");
  const reasons = [
    isWitness ? "another witness of this work" : resemblance === null ? "" : "nearly the same text",
    alike,
    shared.length > 0 ? `shares ${shared.join(" and ")}` : "",
  ].filter((words) => words !== "");
  return reasons.length > 0 ? reasons.join("; ") : "shares no name that is known";
}

function counted(count: number, word: string): string {
  return count === 0 ? "" : `${count} ${word}${count === 1 ? "" : "s"}`;
}
