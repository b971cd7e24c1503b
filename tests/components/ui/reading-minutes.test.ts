import { expect, test } from "vitest";
import { readingMinutes } from "#components/ui/reading-minutes.ts";

test.each([
  [0, 1],
  [100, 1],
  [1930, 8],
  [238_000, 1000],
])("%i words take %i minutes", (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
