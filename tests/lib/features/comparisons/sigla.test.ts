import { expect, it } from "vitest";
import { siglaOf } from "#lib/features/comparisons/sigla.ts";

it.each([
  [
    ["001-a", "002-b"],
    ["001", "002"],
  ],
  [
    ["001-a", "001-b"],
    ["A", "B"],
  ],
  [
    ["001-a", "story"],
    ["A", "B"],
  ],
  [["20240208a-x"], ["A"]],
])("%j are called %j", (slugs, sigla) => {
  expect(siglaOf(slugs)).toEqual(sigla);
});
