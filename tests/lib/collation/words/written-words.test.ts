import { describe, expect, test } from "vitest";
import { writtenWords } from "#lib/collation/words/written-words.ts";

describe("writtenWords", () => {
  test.each([
    ["a plain sentence", "It rained.", ["It", "rained"]],
    ["initials, with the full stop that belongs to them", "the U.S. army", ["the", "U.S.", "army"]],
    ["initials and a possessive", "The U.S.’s killing", ["The", "U.S.’s", "killing"]],
    ["a number with its separators", "some 43,548.5 words, 7.", ["some", "43,548.5", "words", "7"]],
    ["a time", "at 10:30", ["at", "10:30"]],
    [
      "a possessive of either kind",
      "Qaani’s and Guards’ and East's",
      ["Qaani’s", "and", "Guards", "and", "East's"],
    ],
    ["halves of a compound", "Iran-backed", ["Iran", "backed"]],
    ["words on both sides of a dash", "task—using", ["task", "using"]],
    ["words parted by an ellipsis", "groups…As", ["groups", "As"]],
    ["a full stop that lacks its space", "October 7.After", ["October", "7", "After"]],
    ["a fraction", "½ mile", ["½", "mile"]],
    ["Chinese, each character", "中東", ["中", "東"]],
    ["Arabic", "مقتدى الصدر", ["مقتدى", "الصدر"]],
    ["a word with combining marks", "e\u0301tude", ["e\u0301tude"]],
    ["no words", "* * * 🕊", []],
  ])("reads %s", (_name, text, expected) => {
    expect(writtenWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test("gives words that are written alike one key, and other words another", () => {
    const keyOf = (text: string) =>
      writtenWords(text)
        .map(({ key }) => key)
        .join("|");
    expect(keyOf("QAANI’S")).toBe(keyOf("Qaani's"));
    expect(keyOf("didn’t")).toBe(keyOf("didnt"));
    expect(keyOf("43,548")).not.toBe(keyOf("43,549"));
    expect(keyOf("U.S.")).not.toBe(keyOf("U.K."));
  });
});
