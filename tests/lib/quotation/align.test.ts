import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { align } from "#lib/quotation/align.ts";
import { readWords } from "#lib/quotation/word.ts";

/** Each step as `quoted/written`, a match as one word. */
function steps(quote: string, source: string): string {
  const [ours, theirs] = [readWords(quote), readWords(source)];
  return align(ours, theirs)
    .map(({ quote: one, source: other, isMatch }) => {
      const [quoted, written] = [ours[one ?? -1]?.key ?? "", theirs[other ?? -1]?.key ?? ""];
      return isMatch ? quoted : `${quoted}/${written}`;
    })
    .join(" ");
}

test.each<[what: string, quote: string, source: string, steps: string]>([
  ["the same words", "one two three", "one two three", "one two three"],
  ["a stretch within", "two three", "one two three four", "two three"],
  ["a word left out", "was an attempt", "It was an early attempt to", "was an /early attempt"],
  ["a word added", "a much bigger house", "a bigger house", "a much/ bigger house"],
  ["a word for another", "a red house", "a blue house", "a red/blue house"],
  ["a word misspelt", "the Suleimani funeral", "the Soleimani funeral", "the suleimani/soleimani funeral"],
  ["a clause left out", "he came … home", "he came, tired and late, home", "he came /tired /and /late home"],
  [
    "a lost “not” before its verb",
    "it degraded them",
    "it didn’t degrade them",
    "it /didnt degraded/degrade them",
  ],
  ["nothing in common", "one two", "three", "one/ two/three"],
  ["nothing there", "one two", "", "one/ two/"],
  ["nothing quoted", "", "one two", ""],
])("%s", (_, quote, source, expected) => {
  expect(steps(quote, source)).toBe(expected);
});

describe("of any words", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "house", "horse"), { maxLength: 12 });

  it("gives every word of the quotation once, and those of the source in order", () => {
    fc.assert(
      fc.property(words, words, (some, others) => {
        const found = align(readWords(some.join(" ")), readWords(others.join(" ")));
        expect(found.flatMap(({ quote }) => quote ?? [])).toEqual([...some.keys()]);
        const there = found.flatMap(({ source }) => source ?? []);
        expect(there).toEqual([...new Set(there)].sort((one, other) => one - other));
      }),
    );
  });

  it("finds a stretch of the source without a difference", () => {
    fc.assert(
      fc.property(words, fc.nat(11), fc.nat(11), (some, from, length) => {
        const quote = some.slice(from, from + length);
        const found = align(readWords(quote.join(" ")), readWords(some.join(" ")));
        expect(found.every(({ isMatch }) => isMatch)).toBe(true);
      }),
    );
  });
});
