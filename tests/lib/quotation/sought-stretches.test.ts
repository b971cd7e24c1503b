import { expect, test } from "vitest";
import { soughtStretches } from "#lib/quotation/sought-stretches.ts";

const sought = (quote: string) =>
  soughtStretches(quote)?.map((words) => words.map((word) => word.key).join(" ")) ?? null;

test.each<[quote: string, stretches: string[] | null]>([
  ["Quds Force", null],
  ["", null],
  ["the Quds Force … is unclear", ["the quds force"]],
  ["one two three … four five six", ["one two three", "four five six"]],
  ["a b c d e f g h", ["a b c d e f g h", "a b c d", "e f g h"]],
])("%j", (quote, stretches) => {
  expect(sought(quote)).toEqual(stretches);
});
