import fc from "fast-check";
import { expect, it, test } from "vitest";
import { hashWords, trigrams } from "#lib/quotation/trigrams.ts";
import { votedPlaces } from "#lib/quotation/voted-places.ts";
import { readWords, type Word } from "#lib/quotation/word.ts";
import { articles } from "#tests/support/quotation-room.ts";

const all = articles.flatMap((source) => source.words);
const index = Map.groupBy(trigrams(hashWords(all)).entries(), ([, number]) => number);

const placesOf = (words: readonly Word[]) =>
  Array.from(trigrams(hashWords(words)), (number) => Uint32Array.from(index.get(number) ?? [], ([at]) => at));

test("words of the text are proposed where they stand, or just before", () => {
  fc.assert(
    fc.property(fc.nat(all.length - 12), fc.integer({ min: 6, max: 12 }), (from, length) => {
      const places = votedPlaces(placesOf(all.slice(from, from + length)), 8);
      expect(places.some(({ at }) => at <= from && from - at <= 16)).toBe(true);
    }),
  );
});

it("proposes nothing for fewer than three words", () => {
  expect(votedPlaces(placesOf(readWords("Quds Force")), 8)).toEqual([]);
});

it("passes over threes that stand everywhere, unless there are no others", () => {
  const everywhere = Uint32Array.from({ length: 9000 }, (_, at) => at * 100);
  expect(votedPlaces([everywhere, Uint32Array.of(501)], 3)).toEqual([{ at: 494, votes: 1 }]);
  expect(votedPlaces([everywhere], 3)).toHaveLength(3);
});
