import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pairWitnesses, type WitnessedEvidence } from "#lib/features/claims/pair-witnesses.ts";

const evidence = (id: string, place: string, exact: string, stance = "asserts"): WitnessedEvidence => {
  const [work = "", source = ""] = place.split("/");
  return { id, work, source, stance, exact };
};
const joined = "joining the IRGC, formed to defend the new rulers, in 1980";
const edited = "joining the Revolutionary Guard, formed to defend the new rulers, a full year later, in 1980";

type Case = readonly [name: string, evidence: readonly WitnessedEvidence[], pairs: readonly string[]];

const cases: readonly Case[] = [
  ["the same words", [evidence("e1", "w/a", joined), evidence("e2", "w/b", joined)], ["e1 e2"]],
  ["an edited sentence", [evidence("e1", "w/a", joined), evidence("e2", "w/b", edited)], ["e1 e2"]],
  [
    "the same words in other marks and spaces",
    [evidence("e1", "w/a", "“Qods Force”"), evidence("e2", "w/b", '"Qods\u00a0Force"')],
    ["e1 e2"],
  ],
  ["the same words in two works", [evidence("e1", "v/a", joined), evidence("e2", "w/b", joined)], []],
  ["the same words twice in one witness", [evidence("e1", "w/a", joined), evidence("e2", "w/a", joined)], []],
  [
    "the same words, asserted and denied",
    [evidence("e1", "w/a", joined), evidence("e2", "w/b", joined, "denies")],
    [],
  ],
  [
    "other words of the same claim",
    [
      evidence("e1", "w/a", "an unassuming backroom dealer"),
      evidence("e2", "w/b", "Qaani is a more understated figure."),
    ],
    [],
  ],
  [
    "two sentences in each, edited and not",
    [
      evidence("e1", "w/a", edited),
      evidence("e2", "w/a", "He rose."),
      evidence("e3", "w/b", "He rose."),
      evidence("e4", "w/b", joined),
    ],
    ["e1 e4", "e2 e3"],
  ],
  [
    "one sentence where the other witness has it twice",
    [evidence("e1", "w/a", joined), evidence("e2", "w/b", edited), evidence("e3", "w/b", joined)],
    ["e1 e3"],
  ],
  [
    "three witnesses",
    [evidence("e1", "w/a", joined), evidence("e2", "w/b", joined), evidence("e3", "w/c", edited)],
    ["e1 e2", "e1 e3", "e2 e3"],
  ],
  ["no words at all", [evidence("e1", "w/a", "—"), evidence("e2", "w/b", "—")], []],
];

describe("the same text in two witnesses", () => {
  it.each(cases)("%s", (_name, given, pairs) => {
    expect(pairWitnesses(given).map(({ from, to }) => `${from} ${to}`)).toEqual(pairs);
  });

  it("is found for every sentence that the two witnesses of the first body of texts share, and for no other", () => {
    const claims: {
      slug: string;
      evidence: { id: string; source: string; exact: string; stance: string }[];
    }[] = JSON.parse(readFileSync("seeds/claims.json", "utf8"));
    const twins = ["001_9f780ccc7a5650c2.txt", "002_7abe06ba74513318.txt"] as const;
    const [first, second] = twins.map((file) => readFileSync(`seeds/${file}`, "utf8"));
    for (const { slug, evidence } of claims) {
      const here = evidence
        .filter(({ source }) => twins.some((twin) => twin === source))
        .map((one) => ({ ...one, work: "w" }));
      const pairs = pairWitnesses(here);
      for (const { id, source, exact } of here) {
        const other = source === twins[0] ? second : first;
        const isPaired = pairs.some(({ from, to }) => from === id || to === id);
        if (other?.includes(exact)) expect({ slug, id, isPaired }).toEqual({ slug, id, isPaired: true });
      }
      for (const { from, to } of pairs) {
        const [one, two] = [here.find(({ id }) => id === from), here.find(({ id }) => id === to)];
        expect(one?.source).not.toBe(two?.source);
      }
    }
  });
});
