import { expect, test } from "vitest";
import { parseQuotation } from "#lib/quotation/parse-quotation.ts";

const parts = (text: string) =>
  parseQuotation(text).parts.map(({ words }) => words.map((word) => word.key).join(" "));

test.each([
  "a b … c d",
  "a b ... c d",
  "a b . . . c d",
  "a b […] c d",
  "a b [...] c d",
  "a b [. . .] c d",
  "a b (…) c d",
  "a b…. c d",
  "a b ⋯ c d",
  "a b <…> c d",
])("an omission is marked by %j", (text) => {
  expect(parts(text)).toEqual(["a b", "c d"]);
});

test.each<[text: string, found: string[], glosses: number]>([
  ["“one two”", ["one two"], 0],
  ["[T]he man", ["the man"], 0],
  ["him [Soleimani] is", ["him is"], 1],
  ["Qaanis [sic] future", ["qaanis future"], 0],
  ["[not", ["not"], 0],
  ["… one …", ["one"], 0],
  ["U.S. forces", ["u s forces"], 0],
  ["", [], 0],
  ["[]“”", [], 0],
])("%j", (text, found, glosses) => {
  expect(parts(text)).toEqual(found);
  expect(parseQuotation(text).parts.reduce((sum, part) => sum + part.glosses.length, 0)).toBe(glosses);
});
