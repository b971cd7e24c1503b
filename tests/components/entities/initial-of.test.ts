import { expect, test } from "vitest";
import { initialOf } from "#components/entities/initial-of.ts";

test.each([
  ["Esmail Qaani", "E"],
  ["al-Sadr", "A"],
  ["Émile", "E"],
  ["“Unit 400”", "U"],
  ["12,000", "1"],
  ["قاآنی", "ق"],
  ["…", ""],
])("%s stands under %s", (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});
