import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldWithMap } from "#lib/text/fold.ts";
import { hostilities } from "#tests/support/hostile-text.ts";

const alike: readonly (readonly [what: string, ...spellings: string[]])[] = [
  ["case", "Qaani", "QAANI", "qaani"],
  ["accents, composed or not", "Qaānī", "Qaa\u0304ni\u0304", "Qaani"],
  ["quotation marks", "“Axis”", '"Axis"', "'Axis'", "‘Axis’", "«Axis»", "„Axis‟", "「Axis」", "´Axis`"],
  ["apostrophes", "Asa'ib", "Asa’ib", "Asaʾib", "Asaʼib", "Asa＇ib"],
  ["dashes", "a-b", "a–b", "a—b", "a‑b", "a−b", "a－b"],
  [
    "spaces",
    "Qods Force",
    "Qods\u00a0Force",
    "Qods\u2009Force",
    "Qods\u3000Force",
    "Qods\r\nForce",
    "Qods \t Force",
  ],
  [
    "what nobody sees",
    "Qaani",
    "Qa\u00adani",
    "Qa\u200bani",
    "\ufeffQaani",
    "Qa\u2060ani",
    "\u200eQaani\u200f",
  ],
  ["sharp s", "Straße", "STRASSE", "STRAẞE", "strasse"],
  ["ligatures", "ﬁne ﬄ", "fine ffl"],
  ["width", "Ｑｏｄｓ　１", "qods 1"],
  ["both Turkish i's", "İSTANBUL", "istanbul", "Istanbul", "ıstanbul"],
  ["Greek final sigma", "ΟΔΟΣ", "οδος", "όδοσ"],
  ["strokes", "Łódź", "lodz"],
  ["Arabic vowel points, hamza and tatweel", "أَحْمَد", "احمد", "احـــمد"],
  ["Persian and Arabic yeh and kaf", "علی کرمان", "علي كرمان"],
  ["Hebrew points", "שָׁלוֹם", "שלום"],
  ["half-width kana", "ガ", "ｶﾞ", "カ\u3099"],
  ["Hangul by syllable or letter", "한", "\u1112\u1161\u11ab"],
  ["mathematical letters", "𝒬𝒶𝒶𝓃𝒾", "Qaani"],
];

test.each(alike)("%s fold alike", (_what, ...spellings) => {
  expect([...new Set(spellings.map(fold))]).toHaveLength(1);
});

const apart: readonly (readonly [what: string, one: string, other: string])[] = [
  ["the voicing of kana", "か", "が"],
  ["Indic vowel signs", "कि", "का"],
  ["a hyphen and a space", "Qods-Force", "Qods Force"],
  ["no space and a space", "October 7.After", "October 7. After"],
  ["a misprint", "Qaani’s", "Qaanis"],
];

test.each(apart)("%s stay apart", (_what, one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

const back: readonly (readonly [name: string, text: string, sought: string, found: string])[] = [
  ["a word", "the Qods Force", "qods", "Qods"],
  ["a base with its marks", "le café\u0323 noir", "cafe", "café\u0323"],
  ["part of a sharp s", "Straße", "stras", "Straß"],
  ["the other part of a sharp s", "Straße", "se", "ße"],
  ["part of a ligature", "a ﬁne day", "ne", "ne"],
  ["within a ligature", "a ﬁne day", "in", "ﬁn"],
  ["several spaces as one", "Qods \r\n\u00a0 Force", "qods force", "Qods \r\n\u00a0 Force"],
  ["a space alone among several", "a  b", " ", "  "],
  ["without what is unseen at the edges", "x\u00adQa\u00adani\u00ad.", "qaani", "Qa\u00adani"],
  ["an astral character", "𝒬aani", "q", "𝒬"],
  ["after an astral character", "🕊🕊 Qaani", "qaani", "Qaani"],
  ["a Hangul syllable from its letters", "\u1112\u1161\u11ab국", "한", "\u1112\u1161\u11ab"],
  ["a full-width kana from two halves", "xｶﾞx", "ガ", "ｶﾞ"],
];

test.each(back)("the way back finds %s", (_name, text, sought, found) => {
  const folded = foldWithMap(text);
  const at = folded.text.indexOf(sought);
  expect(at).toBeGreaterThanOrEqual(0);
  const span = folded.toOriginal(at, at + sought.length);
  expect(text.slice(span.start, span.end)).toBe(found);
});

describe.each(hostilities)("under $name", ({ make }) => {
  const text = make("The commander of the Qods Force\nmet Qaani, and Qaani said so.");

  test.each(["Commander", "qods force MET", "qaani", "said so"])(
    "%j is found and its span folds to it",
    (sought) => {
      const folded = foldWithMap(text);
      const at = folded.text.indexOf(fold(sought));
      expect(at).toBeGreaterThanOrEqual(0);
      const span = folded.toOriginal(at, at + fold(sought).length);
      expect(fold(text.slice(span.start, span.end))).toBe(fold(sought));
    },
  );
});

test("half a character does not change what is made of whole ones", () => {
  fold("a\ud83c b");
  const folded = foldWithMap("x👋🏽");
  expect(folded.toOriginal(1, 2)).toEqual({ start: 1, end: 5 });
});

test("a span outside the folded text is refused; an empty one gives an empty one", () => {
  const folded = foldWithMap("ß");
  expect(() => folded.toOriginal(0, 3)).toThrow(RangeError);
  expect(() => folded.toOriginal(2, 1)).toThrow(RangeError);
  expect(folded.toOriginal(0, 0)).toEqual({ start: 0, end: 0 });
  expect(foldWithMap("").toOriginal(0, 0)).toEqual({ start: 0, end: 0 });
});

/** Text that is mean to foldings: marks, joiners, jamo, ligatures, spaces and quotation marks thickly mixed. */
const mean = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...("aſßﬁİıςΣ'’\"-–— \u00a0\n\r\u00ad\u200b\u200d\u0301\u3099\u0345かｶﾞᄒ\u1161\u11abㅏㄴ가أـى½…´″ﷺ🏽🕊".match(
        /./gsu,
      ) ?? []),
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

test("folding twice is folding once, for any text", () => {
  fc.assert(
    fc.property(mean, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { seed: 2, numRuns: 2000 },
  );
});

test("a folded span's original folds to a text that holds it, and never begins or ends before a mark", () => {
  fc.assert(
    fc.property(mean, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldWithMap(text);
      const [start = 0, end = 0] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y);
      const span = folded.toOriginal(start, end);
      expect(fold(text.slice(span.start, span.end))).toContain(folded.text.slice(start, end));
      if (span.start > 0) expect(text.slice(span.start)).not.toMatch(/^\p{M}/u);
      if (start < end) expect(text.slice(span.end)).not.toMatch(/^\p{M}/u);
    }),
    { seed: 3, numRuns: 2000 },
  );
});

test("a longer folded span never has a shorter original", () => {
  fc.assert(
    fc.property(mean, (text) => {
      const folded = foldWithMap(text);
      let last = 0;
      for (let end = 1; end <= folded.text.length; end += 1) {
        const original = folded.toOriginal(0, end).end;
        expect(original).toBeGreaterThanOrEqual(last);
        last = original;
      }
    }),
    { seed: 4, numRuns: 500 },
  );
});
