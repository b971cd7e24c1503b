import { expect, test } from "vitest";
import { occurrences } from "#lib/quotation/occurrences.ts";
import { quotableSource, spanOf } from "#lib/quotation/quotable-source.ts";
import { readWords } from "#lib/quotation/word.ts";
import { textSpan } from "#lib/text/span.ts";

function found(quote: string, text: string): string[] {
  const passages = [{ ordinal: 1, span: textSpan(0, text.length) }];
  const source = quotableSource({ slug: "one", work: null, text, passages });
  return occurrences(readWords(quote), source, quote).map((range) => {
    const { start, end } = spanOf(source, range);
    return text.slice(start, end);
  });
}

test.each<[what: string, quote: string, text: string, found: string[]]>([
  ["every place", "the sea", "By the sea, to the sea.", ["the sea", "the sea"]],
  ["places that overlap", "a b a", "a b a b a", ["a b a", "a b a"]],
  ["whatever marks are between", "low profile visit", "a low-profile, visit", ["low-profile, visit"]],
  ["words run together", "the Yom Kippur War", "the Yom KippurWar", ["the Yom KippurWar"]],
  ["a lost apostrophe", "Qaani’s vision", "Qaanis Vision", ["Qaanis Vision"]],
  ["across a break", "at home. He left", "at home.\n\nHe left", ["at home.\n\nHe left"]],
  ["no part of a word", "ability to agree", "inability to agree", []],
  ["no other number", "35 points", "3.5 points", []],
  ["no other cut", "an ice cream", "a nice cream", []],
  ["no joined negation", "no table", "notable", []],
  ["not behind a “non-”", "violent acts", "non-violent acts", []],
  ["not before a “-free”", "it was nuclear", "it was nuclear-free", []],
  ["behind another half of a compound", "backed militias", "Iran-backed militias", ["backed militias"]],
  ["nothing for no words", "…", "anything", []],
])("%s", (_, quote, text, expected) => {
  expect(found(quote, text)).toEqual(expected);
});
