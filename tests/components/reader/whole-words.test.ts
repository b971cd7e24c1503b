import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeWords } from "#components/reader/whole-words.ts";
import { textSpan } from "#lib/text/span.ts";

const drawn = (text: string, start: number, end: number) => {
  const span = wholeWords(text, textSpan(start, end));
  return text.slice(span.start, span.end);
};

test.each([
  ["a name whose possessive stands outside", "Soleimani’s will", 0, 9, "Soleimani"],
  ["part of a word whose letters stand apart", "Soleimanis will", 0, 9, "Soleimani"],
  ["the first half of a compound", "Iran-backed", 0, 4, "Iran"],
  ["part of an Arabic word", "قاسم سليماني قال", 6, 8, "سليماني"],
  ["an Arabic word with its vowel marks", "كِتَاب", 0, 1, "كِتَاب"],
  ["part of a Devanagari word", "नमस्ते दुनिया", 0, 2, "नमस्ते"],
  ["a letter whose accent comes behind it", "Qaane\u0301", 0, 5, "Qaane\u0301"],
  ["an accent without its letter", "e\u0301", 1, 2, "e\u0301"],
  ["half a surrogate pair", "a🕊b", 2, 3, "🕊"],
  ["one of a family joined by joiners", "👩‍👩‍👧 x", 0, 2, "👩‍👩‍👧"],
  ["an Arabic word beside a Latin one", "IRGCسپاه", 0, 4, "IRGC"],
])("%s", (_name, text, start, end, expected) => {
  expect(drawn(text, start, end)).toBe(expected);
});

test("what is empty stays empty", () => {
  expect(wholeWords("سليماني", textSpan(3, 3))).toEqual(textSpan(3, 3));
});

test("a span only ever grows, and grows once", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", " ", "س", "ل", "e\u0301", "\u0301", "🕊", "न", "\u200d", "’"),
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, one, other) => {
      const [a, b] = [one % (words.length + 1), other % (words.length + 1)];
      const span = textSpan(Math.min(a, b), Math.max(a, b));
      const grown = wholeWords(words, span);
      expect(grown.start).toBeLessThanOrEqual(span.start);
      expect(grown.end).toBeGreaterThanOrEqual(span.end);
      expect(grown.end).toBeLessThanOrEqual(words.length);
      expect(wholeWords(words, grown)).toEqual(grown);
    }),
  );
});
