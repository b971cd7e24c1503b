/**
 * Holds a claim to what it needs: something that carries it, chains that are whole, relations to others by evidence of their own, and
 * as many origins as its works allow. Pure.
 */
import type { ClaimRow } from "#lib/features/claims/queries.ts";

export function findClaimFaults({ slug, statement, evidence, relations }: ClaimRow): string[] {
  const faults: string[] = [];
  if (statement.trim() === "") faults.push("its statement is blank");
  if (!evidence.some(({ stance }) => stance !== "denies")) faults.push("no passage asserts or hedges it");
  for (const { label, attribution } of evidence) {
    for (const [index, { relation, speakers }] of attribution.entries()) {
      if ((relation === "unattributed") !== (speakers.length === 0))
        faults.push(`step ${index + 1} of ${label} is "${relation}" and has ${speakers.length} speakers`);
      for (const { entity, voice, anchor } of speakers)
        if ((entity === null) === (voice === null))
          faults.push(
            `the speaker "${anchor.exact}" of ${label} is ${entity === null ? "nobody" : "an entity and a voice"}`,
          );
    }
  }
  for (const { type, other, why } of relations) {
    if (other.slug === slug) faults.push(`it stands as "${type}" to itself`);
    if (why.trim() === "") faults.push(`why it stands as "${type}" to "${other.slug}" is not said`);
  }
  return faults;
}
