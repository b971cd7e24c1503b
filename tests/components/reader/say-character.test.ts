import { expect, test } from "vitest";
import { sayCharacter } from "#components/reader/say-character.ts";

test.each([
  ["a", "a"],
  ["É", "capital É"],
  [" ", "space"],
  ["\u00A0", "no-break space"],
  ["—", "em dash"],
  ["", "end"],
  ["🕊", "🕊"],
])("%j is said as %j", (character, said) => {
  expect(sayCharacter(character)).toBe(said);
});
