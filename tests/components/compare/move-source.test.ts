import { expect, it } from "vitest";
import { moveSource } from "#components/compare/move-source.ts";

it.each([
  [0, 1, "b,a,c"],
  [2, -1, "a,c,b"],
  [0, -1, "a,b,c"],
  [2, 1, "a,b,c"],
] as const)("the source at %i moved by %i gives %s", (index, step, expected) => {
  expect(moveSource(["a", "b", "c"], index, step).join()).toBe(expected);
});
