import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "#lib/text/fold.ts";
import { textSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { hostilities } from "#tests/support/hostile-text.ts";

const wordsOf = (text: string) => tokenize(text).map((token) => token.word);
const cutsOf = (text: string) => tokenize(text).map(({ span }) => text.slice(span.start, span.end));

const cases: readonly (readonly [rule: string, text: string, words: string])[] = [
  ["a possessive is a word of its own", "Qaani’s Iran's QAANI’S", "qaani s iran s qaani s"],
  ["a lost apostrophe makes another word", "Qaanis", "qaanis"],
  ["an inner apostrophe is dropped", "Asa'ib Asaib didn't wouldn’t we’ve", "asaib asaib didnt wouldnt weve"],
  ["an ayin or hamza is an apostrophe", "ʿAlī Asāʾib", "ali asaib"],
  ["a quoted word has no marks", "to forcibly ‘retire’ sixty", "to forcibly retire sixty"],
  ["a closing mark after a comma", "‘Axis of Resistance,’ ExplainedPlay", "axis of resistance explainedplay"],
  ["a plural's apostrophe is outside", "Quds Forces' foreign branches", "quds forces foreign branches"],
  ["dots split initials", "the U.S.’s killing in S.C.", "the u s s killing in s c"],
  ["a sentence glued to the next", "October 7.After groups…As", "october 7 after groups as"],
  ["numbers split at their marks", "33,000 of 12.5", "33 000 of 12 5"],
  [
    "hyphens, slashes and dashes split",
    "Post-Soleimani and/or Force—part",
    "post soleimani and or force part",
  ],
  ["no-break spaces split", "Qods\u00a0Force", "qods force"],
  ["letters and digits stay together", "F16 10th", "f16 10th"],
  ["soft hyphens are passed over", "co\u00adop\u00ad.", "coop"],
  ["Persian joiners are passed over", "می\u200cخواهم", "ميخواهم"],
  ["Hebrew abbreviations are one word", 'צה"ל צה״ל', "צהל צהל"],
  ["a double quotation mark splits elsewhere", 'the "axis"and', "the axis and"],
  ["Han and kana by character", "東京は2024年", "東 京 は 2024 年"],
  ["a half-width kana with its voicing", "ｶﾞ", "ガ"],
  ["Thai by character", "ไทย", "ไ ท ย"],
  ["Devanagari by word, its signs kept", "हिन्दी में", "हिन्दी में"],
  ["a raised number stands alone", "Qaani¹ m²", "qaani 1 m 2"],
  ["a character that folds to several words", "½ ﷺ", "1 2 صلي الله عليه وسلم"],
  ["letters that fold to several", "Straße ﬁne", "strasse fine"],
  ["symbols are no words", "– — … 🕊 & ★ ' ’", ""],
];

test.each(cases)("%s", (_rule, text, words) => {
  expect(wordsOf(text).join(" ")).toBe(words);
});

test("each word's span is the word as it stands, its possessive apart", () => {
  expect(cutsOf("‘Qaani’s’ Cafe\u0301, ʿAlī’s 🕊 U.S.")).toEqual([
    "Qaani",
    "s",
    "Cafe\u0301",
    "ʿAlī",
    "s",
    "U",
    "S",
  ]);
});

test("within a span, words count from the beginning of the text and stop at its edges", () => {
  const tokens = tokenize("Esmail Qaani, Qods Force", textSpan(7, 17));
  expect(tokens).toEqual([
    { word: "qaani", span: { start: 7, end: 12 } },
    { word: "qod", span: { start: 14, end: 17 } },
  ]);
});

describe.each(hostilities)("under $name", ({ make }) => {
  test("the same words come in the same order", () => {
    const plain = wordsOf("The Qods Force\nmet at Qaani house, and met again");
    const words = wordsOf(make("The Qods Force\nmet at Qaani house, and met again"));
    expect(words.join(" ")).toContain(plain.join(" "));
  });
});

test("for any text: spans are ordered, inside, not empty, and hold what folds to their word", () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."aß's’S \u00ad.\"½東か\u3099ʼ"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, (text) => {
      let last = { start: 0, end: 0 };
      for (const { word, span } of tokenize(text)) {
        const isShared = span.start === last.start && span.end === last.end;
        expect(span.start >= last.end || isShared).toBe(true);
        expect(span.end).toBeGreaterThan(span.start);
        expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
        expect(fold(text.slice(span.start, span.end)).replaceAll("'", "")).toContain(word);
        last = span;
      }
    }),
    { seed: 5, numRuns: 2000 },
  );
});

test("a text and its folding have the same words, but for marks of Hebrew and raised numbers", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aßéQ ’-.,…\u00a0\n\u00adЖλ東ガﬁ0９"), maxLength: 60 });
  fc.assert(
    fc.property(text, (text) => {
      expect(wordsOf(fold(text))).toEqual(wordsOf(text));
    }),
    { seed: 6, numRuns: 1000 },
  );
});

test("a run of ten million letters is cut, not an overflow", () => {
  expect(tokenize("a".repeat(10_000_000))).toHaveLength(10_000);
});
