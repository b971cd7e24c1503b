import { expect, it } from "vitest";
import { sharedWords } from "#components/compare/shared-words.ts";

it.each([
  [
    { isWitness: true, names: 30, claims: 12 },
    "another witness of the same work, 30 names and 12 claims in common",
  ],
  [{ isWitness: false, names: 1, claims: 1 }, "1 name and 1 claim in common"],
  [{ isWitness: false, names: 0, claims: 0 }, "no name in common"],
])("%j is said as “%s”", (proposal, words) => {
  expect(sharedWords(proposal)).toBe(words);
});
