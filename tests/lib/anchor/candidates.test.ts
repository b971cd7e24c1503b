import { expect, test } from "vitest";
import { findCandidates } from "#lib/anchor/candidates.ts";
import { describeSpan } from "#lib/anchor/describe.ts";
import { Positions } from "#lib/text/positions.ts";
import { textSpan } from "#lib/text/span.ts";

const before = "The war has killed some 43,548 men and women in Gaza, the ministry said.";
const anchor = describeSpan(before, textSpan(24, 30));
const candidates = (text: string) =>
  findCandidates(anchor, text, new Positions(text)).map((one) => [one.anchor.exact, ...one.differs]);

test.each([
  ["another number in its place", before.replace("43,548", "43,549"), [["43,549", "words"]]],
  ["its words in other surroundings", "Then 43,548 left.", [["43,548", "prefix", "suffix"]]],
  ["one side as it was", before.replace("men", "people"), [["43,548", "suffix"]]],
  [
    "a clause put in",
    before.replace("43,548", "43,548, by another count 50,000,"),
    [
      ["43,548, by another count 50,000,", "words"],
      ["43,548", "suffix"],
    ],
  ],
  ["its words cut out", before.replace("43,548 ", ""), []],
  ["nothing of it", "It rained.", []],
])("of %s, they say what differs", (_name, text, expected) => {
  expect(candidates(text)).toEqual(expected);
});

test("those come first around which more still stands", () => {
  const text = `So 43,548 left. ${before.replace("Gaza", "Rafah")}`;
  expect(candidates(text)).toEqual([
    ["43,548", "suffix"],
    ["43,548", "prefix", "suffix"],
  ]);
});

test("there are never more than ten", () => {
  expect(candidates("43,548 ".repeat(5000))).toHaveLength(10);
});
