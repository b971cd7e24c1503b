import { describe, expect, test } from "vitest";
import { countFitting, quoteLexeme, toTsvector } from "#lib/text/lexemes.ts";
import { tokenize } from "#lib/text/tokens.ts";

describe("toTsvector", () => {
  test("gives each word once, with all its positions counted from 1", () => {
    expect(toTsvector(tokenize("No passage, no fact"))).toBe("'no':1,3 'passage':2 'fact':4");
  });

  test("is empty where there is no word", () => {
    expect(toTsvector(tokenize("… — !"))).toBe("");
  });

  test("refuses what PostgreSQL would drop in silence", () => {
    expect(() => toTsvector(tokenize("so ".repeat(256)))).toThrow("split it after 255");
  });
});

describe("countFitting", () => {
  test("counts all the words of an ordinary passage", () => {
    expect(countFitting(tokenize("No passage, no fact"))).toBe(4);
  });

  test("stops before the 256th time of one word", () => {
    expect(countFitting(tokenize("so ".repeat(300)))).toBe(255);
  });

  test("stops at the last position that a tsvector can tell", () => {
    const words = Array.from({ length: 17_000 }, (_, index) => `w${index}`).join(" ");
    expect(countFitting(tokenize(words))).toBe(16_383);
  });
});

test.each([
  ["an apostrophe", "o'b", "'o''b'"],
  ["a backslash", "a\\b", "'a\\\\b'"],
  ["nothing to escape", "fact", "'fact'"],
])("quoteLexeme escapes %s", (_name, word, quoted) => {
  expect(quoteLexeme(word)).toBe(quoted);
});
