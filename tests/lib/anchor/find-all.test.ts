import { expect, test } from "vitest";
import { findAll } from "#lib/anchor/find-all.ts";

test.each([
  ["words that stand twice", "so and so", "so", [0, 7]],
  ["places that overlap", "aaa", "aa", [0, 1]],
  ["words that stand nowhere", "so", "no", []],
  ["words that are folded alike only", "Qods\u00a0Force", "Qods Force", []],
  ["no words", "so", "", []],
])("finds %s", (_name, text, words, starts) => {
  expect(findAll(text, words).map((span) => span.start)).toEqual(starts);
});
