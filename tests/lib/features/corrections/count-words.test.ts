import { expect, it } from "vitest";
import { countWords } from "#lib/features/corrections/count-words.ts";

it.each([
  [1, "mentions", "1 mention"],
  [1, "parts in events", "1 part in events"],
  [2, "claims about it", "2 claims about it"],
  [0, "statements by it", "0 statements by it"],
  [1234, "excerpts", "1,234 excerpts"],
])("%d %s are “%s”", (count, what, words) => {
  expect(countWords(count, what)).toBe(words);
});
