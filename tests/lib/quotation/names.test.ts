import { expect, test } from "vitest";
import { isSameName } from "#lib/quotation/names.ts";

test.each<[claimed: string, names: string[], isSame: boolean]>([
  ["Azizi", ["Hamidreza Azizi"], true],
  ["Hamidreza Azizi", ["Hamidreza Azizi", "Azizi"], true],
  ["Arash Azizi", ["Hamidreza Azizi", "Azizi"], false],
  ["Hamidreza", ["Hamidreza Azizi"], false],
  ["U.S. Secretary of State Antony J. Blinken", ["Antony Blinken"], true],
  ["Mr. Takeyh", ["Ray Takeyh"], true],
  ["Ray Takeyh, an expert on the Guard", ["Ray Takeyh"], true],
  ["Takeyh of the Council on Foreign Relations", ["Ray Takeyh"], true],
  ["a spokesman for Esmail Qaani", ["Esmail Qaani"], false],
  ["The Wall Street Journal", ["WSJ"], true],
  ["WSJ", ["The Wall Street Journal"], true],
  ["Kurdistan 24", ["Kurdistan24"], true],
  ["TRT World Opinion", ["TRT World"], true],
  ["TRT", ["TRT World"], false],
  ["Al Monitor’s", ["Al-Monitor"], true],
  ["QAANĪ", ["Esmail Qaani"], true],
  ["the", ["The Times"], false],
  ["", ["Esmail Qaani"], false],
])("%j among %j: %j", (claimed, names, isSame) => {
  expect(isSameName(claimed, names)).toBe(isSame);
});
