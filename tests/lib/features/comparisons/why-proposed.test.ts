import { expect, it } from "vitest";
import { whyProposed } from "#lib/features/comparisons/why-proposed.ts";

it.each([
  [
    { isWitness: true, resemblance: 0.934, names: 30, claims: 12 },
    "another witness of this work; 93 % of the shorter text stands in the longer; shares 30 names and 12 claims",
  ],
  [
    { isWitness: false, resemblance: 0.5, names: 0, claims: 0 },
    "nearly the same text; 50 % of the shorter text stands in the longer",
  ],
  [{ isWitness: false, resemblance: null, names: 1, claims: 1 }, "shares 1 name and 1 claim"],
  [{ isWitness: false, resemblance: null, names: 0, claims: 2 }, "shares 2 claims"],
  [{ isWitness: false, resemblance: null, names: 0, claims: 0 }, "shares no name that is known"],
])("%j is said as “%s”", (proposal, words) => {
  expect(whyProposed(proposal)).toBe(words);
});
