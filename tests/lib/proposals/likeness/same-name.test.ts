import { describe, expect, it } from "vitest";
import { proposeDuplicates } from "#lib/proposals/likeness/duplicates.ts";
import { likeness } from "#lib/proposals/likeness/same-name.ts";
import type { BearerKind } from "#lib/proposals/named.ts";

const alike: readonly (readonly [BearerKind, string, string])[] = [
  ["person", "Qasem Soleimani", "Qassem Soleimani"],
  ["person", "Muqtada al-Sadr", "Moqtada al Sadr"],
  ["person", "Ebrahim Raisi", "Ibrahim Raisi"],
  ["person", "Mohammad Javad Zarif", "Mohammed Javad Zarif"],
  ["person", "Sune Engel", "Sune Engel Rasmussen"],
  ["person", "R. Takeyh", "Ray Takeyh"],
  ["person", "John Robert Smith", "John Smith"],
  ["organization", "Quds Force", "Qods Force"],
  ["organization", "Asa'ib Ahl al-Haq", "Asaib Ahl al-Haq"],
  ["organization", "World Food Programme", "WFP"],
];
const apart: readonly (readonly [BearerKind, string, string])[] = [
  ["person", "Hamidreza Azizi", "Arash Azizi"],
  ["person", "Saeed Rezaei", "Seyyed Razavi"],
  ["organization", "Unit 400", "Unit 340"],
  ["place", "Iran", "Iraq"],
];

describe("two names", () => {
  for (const [kind, one, other] of alike) {
    it(`may be one bearer's: ${one}, ${other}`, () => {
      expect(likeness(one, other, kind)?.score).toBeGreaterThanOrEqual(0.5);
      expect(likeness(one, other, kind)?.score).toBe(likeness(other, one, kind)?.score);
    });
  }
  for (const [kind, one, other] of apart) {
    it(`are two: ${one}, ${other}`, () => expect(likeness(one, other, kind)?.score ?? 0).toBeLessThan(0.5));
  }

  it("make a pair of entities once, and only of one kind", () => {
    const bearer = (bearer: string, kind: BearerKind, ...names: string[]) => ({ bearer, kind, names });
    const pairs = proposeDuplicates([
      bearer("a", "person", "Qasem Soleimani", "Soleimani"),
      bearer("b", "person", "Qassem Soleimani"),
      bearer("c", "organization", "Qasem Soleimani"),
      bearer("d", "person", "Arash Azizi"),
    ]);
    expect(pairs.map(({ one, other }) => [one, other])).toEqual([["a", "b"]]);
    expect(pairs[0]?.reasons[0]).toContain("Another spelling");
  });
});
