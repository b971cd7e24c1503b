import fc from "fast-check";
import { expect, it, test } from "vitest";
import { candidateSources, indexSources } from "#lib/quotation/candidate-sources.ts";
import { quotableSource } from "#lib/quotation/quotable-source.ts";
import { hashWord, trigramIndex, votedPlaces } from "#lib/quotation/trigram-index.ts";
import { readWords } from "#lib/quotation/word.ts";
import { textSpan } from "#lib/text/span.ts";
import { articles } from "#tests/support/quotation-room.ts";

const all = articles.flatMap((source) => source.words);
const index = trigramIndex(Uint32Array.from(all, (word) => hashWord(word.key)));

test("words of the text are proposed where they stand, or just before", () => {
  fc.assert(
    fc.property(fc.nat(all.length - 12), fc.integer({ min: 6, max: 12 }), (from, length) => {
      const places = votedPlaces(index, all.slice(from, from + length), 8);
      expect(places.some(({ at }) => at <= from && from - at <= 16)).toBe(true);
    }),
  );
});

it("proposes nothing for fewer than three words, and nothing from no text", () => {
  expect(votedPlaces(index, readWords("Quds Force"), 8)).toEqual([]);
  expect(votedPlaces(trigramIndex(new Uint32Array(0)), readWords("the Quds Force commander"), 8)).toEqual([]);
});

it("narrows many sources to those that have the words, and keeps both ends of what was stitched", () => {
  const many = Array.from({ length: 60 }, (_, number) => {
    const text = `Letter ${number} tells how harbour ${number} was lost to the sea. In the end house ${number} stood alone on its hill.`;
    return quotableSource({
      slug: `s${number}`,
      work: null,
      text,
      passages: [{ ordinal: 1, span: textSpan(0, text.length) }],
    });
  });
  const room = indexSources(many);
  const slugs = (quote: string) => candidateSources(room, quote).map(({ slug }) => slug);
  expect(slugs("how harbour 31 was lost")).toContain("s31");
  expect(slugs("how harbour 31 was lost").length).toBeLessThan(12);
  expect(slugs("tells how harbour 7 was lost. In the end house 52 stood alone")).toEqual(
    expect.arrayContaining(["s7", "s52"]),
  );
  expect(slugs("harbour 31")).toHaveLength(60);
});
