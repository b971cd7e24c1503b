import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lexicon } from "#lib/collation/words/lexicon.ts";
import { WordReader } from "#lib/collation/words/words.ts";
import { writtenWords } from "#lib/collation/words/written-words.ts";
import { arbitraryText } from "#tests/support/arbitrary-text.ts";
import { versionOf } from "#tests/support/versions.ts";

const read = (...passages: string[]) => new WordReader(new Lexicon()).read(versionOf(passages));

describe("WordReader", () => {
  test("gives equal words equal numbers, whatever their case and marks", () => {
    const { numbers } = read("“Force, force. (Force) FORCE’ forces");
    expect(Array.from(numbers)).toEqual([0, 0, 0, 0, 1]);
  });

  test("gives different words different numbers, however many there are", () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
    expect(new Set(read(words.join(" ")).numbers).size).toBe(words.length);
  });

  test("tells long words apart that begin alike", () => {
    const { numbers } = read(
      "counterrevolutionary counterrevolutionaries COUNTERREVOLUTIONARY counterrev’s counterrevs",
    );
    expect(numbers[2]).toBe(numbers[0]);
    expect(new Set(numbers).size).toBe(4);
  });

  test("says where each passage begins", () => {
    expect(Array.from(read("Two words", "* * *", "and three more").passages)).toEqual([0, 2, 3, 6]);
  });

  test("counts a passage without words as one that covers it", () => {
    const { starts, ends, numbers } = read("* * *", "Word", "* * *");
    expect([starts[0], ends[0]]).toEqual([0, 5]);
    expect(numbers[0]).toBe(numbers[2]);
  });

  test("reads what the words of the whole text are, though it reads space by space", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const expected = writtenWords(text);
        fc.pre(expected.length > 0);
        const { starts, ends } = read(text);
        expect(Array.from(starts)).toEqual(expected.map(({ start }) => start));
        expect(Array.from(ends)).toEqual(expected.map(({ end }) => end));
      }),
    );
  });

  test("gives equal numbers exactly where the words are equal", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const keys = writtenWords(text).map(({ key }) => key);
        fc.pre(keys.length > 0);
        const numbers = Array.from(read(text).numbers);
        expect(numbers.map((number) => numbers.indexOf(number))).toEqual(
          keys.map((key) => keys.indexOf(key)),
        );
      }),
    );
  });
});
