/** What a claim and its evidence can be, in the words of the forms. */
import type { ClaimKind, Stance } from "#lib/features/claims/schema.ts";

export const claimKindChoices: readonly (readonly [ClaimKind, string])[] = [
  ["fact", "a fact, in the article’s own voice"],
  ["reported", "reported, on somebody’s word"],
  ["opinion", "an opinion: an assessment, an explanation, a motive"],
  ["prediction", "a prediction"],
];

export const stanceChoices: readonly (readonly [Stance, string])[] = [
  ["asserts", "assert it"],
  ["hedges", "hedge it: reportedly, likely, could"],
  ["denies", "deny it"],
];
