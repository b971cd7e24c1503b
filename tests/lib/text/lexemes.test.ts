import { describe, expect, test } from "vitest";
import { countFitting, quoteLexeme, toTsvector } from "#lib/text/lexemes.ts";
import { textSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { connectToDatabase, withTestDatabase } from "#tests/support/database.ts";

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

test("a word too long for the index is cut between characters, in the index as in the query", () => {
  const word = "é🕊".repeat(1000);
  const quoted = quoteLexeme(word);
  expect(new TextEncoder().encode(quoted.slice(1, -1)).length).toBe(2046);
  expect(word.startsWith(quoted.slice(1, -1))).toBe(true);
  expect(toTsvector([{ word, span: textSpan(0, word.length) }])).toBe(`${quoted}:1`);
});

test("a megabyte of different words does not fit one tsvector", () => {
  const tokens = tokenize(Array.from({ length: 3000 }, (_, index) => `${"w".repeat(500)}${index}`).join(" "));
  expect(countFitting(tokens)).toBeGreaterThan(1900);
  expect(countFitting(tokens)).toBeLessThan(2000);
});

test("counting from a later token counts the rest alone", () => {
  expect(countFitting(tokenize("so ".repeat(300)), 200)).toBe(100);
});

test.each([
  ["an apostrophe", "o'b", "'o''b'"],
  ["a backslash", "a\\b", "'a\\\\b'"],
  ["nothing to escape", "fact", "'fact'"],
])("quoteLexeme escapes %s", (_name, word, quoted) => {
  expect(quoteLexeme(word)).toBe(quoted);
});

describe("PostgreSQL keeps all that fits", () => {
  withTestDatabase();

  test.each([
    ["a word 255 times", "so ".repeat(255)],
    ["a word of 1,000 letters", "é".repeat(1000)],
    ["16,383 words", Array.from({ length: 16_383 }, (_, index) => `w${index}`).join(" ")],
    ["a megabyte", Array.from({ length: 3000 }, (_, index) => `${"w".repeat(500)}${index}`).join(" ")],
  ])("%s", async (_name, text) => {
    const tokens = tokenize(text);
    const fitting = tokens.slice(0, countFitting(tokens));
    const sql = "SELECT sum(array_length(positions, 1))::int AS kept FROM unnest($1::text::tsvector)";
    const client = await connectToDatabase();
    const { rows } = await client.query(sql, [toTsvector(fitting)]);
    await client.end();
    expect(rows).toEqual([{ kept: fitting.length }]);
  });
});
