import { expect, test } from "vitest";
import { recordLexemes } from "#lib/text/record-lexemes.ts";

test("words of different texts never stand side by side", () => {
  const positions = new Map(
    recordLexemes(["October 7 attack", "the attack"])
      .split(" ")
      .map((lexeme) => lexeme.split(":") as [string, string]),
  );
  expect(positions.get("'attack'")).toBe("3,6");
  expect(positions.get("'the'")).toBe("5");
});

test("what exceeds a tsvector is left out from the end", () => {
  expect(recordLexemes(["title", "so ".repeat(300)])).toMatch(/^'title':1 .*'so':3,.*,257$/);
});

test("no texts have no words", () => {
  expect(recordLexemes([])).toBe("");
});
