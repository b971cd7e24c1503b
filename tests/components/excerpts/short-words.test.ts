import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shortWords } from "#components/excerpts/short-words.ts";

describe("the words to call an excerpt by", () => {
  test.each([
    ["short ones whole", "The Quds Force", 20, "The Quds Force"],
    ["as many whole words as fit", "The Quds Force is losing control", 16, "The Quds Force…"],
    ["lines and runs of space as one", " The\n\nQuds   Force ", 20, "The Quds Force"],
    ["a word that is too long by itself, cut", "Donaudampfschifffahrtsgesellschaft", 10, "Donau…"],
    ["nothing", "  ", 10, ""],
  ])("are %s", (_what, words, most, expected) => {
    expect(shortWords(words, most)).toBe(expected);
  });

  test("are never longer than they may be, ellipsis aside", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 80 }), (words, most) => {
        expect(shortWords(words, most).length).toBeLessThanOrEqual(most + 1);
      }),
    );
  });
});
