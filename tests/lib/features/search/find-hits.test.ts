import { describe, expect, it, test } from "vitest";
import { bestHit, findHits, hitsInPassage } from "#lib/features/search/find-hits.ts";
import { sliceText, textSpan } from "#lib/text/span.ts";
import { parsed } from "./parsed.ts";

/** What is marked: every hit, in the order of the text. */
const marked: Readonly<Record<string, readonly [text: string, query: string, hits: readonly string[]]>> = {
  "a word wherever it stands": ["Qaani met Qaani.", "qaani", ["Qaani", "Qaani"]],
  "a word with a possessive, without it": ["Qaani’s role, Qaanis role", "qaani", ["Qaani"]],
  "all the words that are wanted": ["the Force of Qods", "qods force", ["Force", "Qods"]],
  "a phrase as one, with its no-break space": ["Qods\u00a0Force", '"qods force"', ["Qods\u00a0Force"]],
  "a phrase across a quotation mark": [
    "the “axis” of resistance",
    '"axis of resistance"',
    ["axis” of resistance"],
  ],
  "a phrase only where its words stand together": ["force, Qods; Qods Force", '"qods force"', ["Qods Force"]],
  "a term of several words": ["al-Sadr and al Sadr and Sadr", "al-sadr", ["al-Sadr", "al Sadr"]],
  "numbers with their commas": ["33,000 or 33.000", "33,000", ["33,000", "33.000"]],
  "words that begin so": ["resist, resistance, irresistible", "resist*", ["resist", "resistance"]],
  "whatever the accents": ["Qa\u0304ani and Qāāni", "qaani", ["Qa\u0304ani", "Qāāni"]],
  "what stands on either side of OR": [
    "Qaani, Soleimani",
    "qaani OR soleimani OR iran",
    ["Qaani", "Soleimani"],
  ],
  "nothing that is left out": ["Qaani in Baghdad", "qaani -iran", ["Qaani"]],
  "nothing where a word is missing": ["Qaani in Baghdad", "qaani iran", []],
  "nothing where a word is unwanted": ["Qaani in Iran", "qaani -iran", []],
  "the longer of two that begin together, too": [
    "Qods Force",
    'qods OR "qods force"',
    ["Qods Force", "Qods"],
  ],
  "a word asked for twice, once": ["Qaani", "qaani AND Qaani", ["Qaani"]],
  "phrases that overlap": ["force force force", '"force force"', ["force force", "force force"]],
};

describe("hitsInPassage marks", () => {
  test.each(Object.entries(marked))("%s", (_name, [text, query, hits]) => {
    expect(hitsInPassage(text, parsed(query)).map(({ span }) => sliceText(text, span))).toEqual(hits);
  });
});

describe("findHits", () => {
  const text = "🕊 Qaani here.\nBaghdad there.\nQaani and Baghdad.";
  const passages = [
    { ordinal: 0, span: textSpan(0, 14) },
    { ordinal: 1, span: textSpan(15, 29) },
    { ordinal: 2, span: textSpan(30, 48) },
  ];

  it("finds hits in the whole text, in passages that match for themselves", () => {
    const hits = findHits(text, passages, parsed("qaani baghdad"));
    expect(hits.map(({ span, passage }) => [passage, sliceText(text, span)])).toEqual([
      [2, "Qaani"],
      [2, "Baghdad"],
    ]);
  });

  it("finds nothing for a query without words", () => {
    expect(findHits(text, passages, null)).toEqual([]);
  });
});

describe("bestHit", () => {
  it("prefers the most words, then what comes first", () => {
    const text = "Force, Qods Force, Qods Force";
    const best = bestHit(hitsInPassage(text, parsed('force OR "qods force"')));
    expect(best?.span).toEqual(textSpan(7, 17));
    expect(bestHit([])).toBeNull();
  });
});
