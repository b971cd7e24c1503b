import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractAround, extractLength } from "#lib/features/search/extract-around.ts";
import { markExtract } from "#lib/features/search/mark-extract.ts";
import { toResult } from "#lib/features/search/to-result.ts";
import { Positions, sliceStored } from "#lib/text/positions.ts";
import { sliceText, storedSpan, textSpan } from "#lib/text/span.ts";
import { parsed } from "./parsed.ts";

const long = `🕊 ${"One word after another stands here. ".repeat(12)}The Qods Force led. ${"More words follow. ".repeat(30)}`;

describe("toResult", () => {
  it("opens at the phrase, in code points of the source", () => {
    const { at } = toResult({ start: 100, text: long, named: [] }, parsed('force OR "qods force"'));
    expect(sliceStored(long, storedSpan(at.start - 100, at.end - 100))).toBe("Qods Force");
  });

  it("shows one contiguous extract of whole words, with all hits in it marked", () => {
    const { snippet, cut } = toResult({ start: 0, text: long, named: [] }, parsed('"qods force" OR led'));
    const shown = snippet.map(({ text }) => text).join("");
    expect(long).toContain(` ${shown} `);
    expect(shown.length).toBeGreaterThan(extractLength - 30);
    expect(shown.length).toBeLessThanOrEqual(extractLength);
    expect(snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Qods Force", "led"]);
    expect(cut).toEqual({ before: true, after: true });
  });

  it("shows no hit in part", () => {
    const text = `Qods Force ${"and so on ".repeat(30)}`;
    for (let gap = 0; gap < 60; gap += 1) {
      const padded = `${text.slice(0, 180 + gap)} Qods Force ${text}`;
      const { snippet } = toResult({ start: 0, text: padded, named: [] }, parsed('"qods force"'));
      const marked = snippet.filter(({ hit }) => hit).map((piece) => piece.text);
      expect(new Set(marked)).toEqual(new Set(["Qods Force"]));
      expect(snippet.map((piece) => piece.text).join("")).toMatch(/^\S.*\S$/);
    }
  });

  it("shows a short passage whole, without the spaces around it", () => {
    const { snippet, cut } = toResult({ start: 0, text: "  Qaani spoke.\n", named: [] }, parsed("qaani"));
    expect(snippet).toEqual([
      { text: "Qaani", hit: storedSpan(2, 7) },
      { text: " spoke.", hit: null },
    ]);
    expect(cut).toEqual({ before: false, after: false });
  });

  it("shows names where the query has no words of its own", () => {
    const named = [[12, 17]] as const;
    const { at, snippet } = toResult({ start: 10, text: "🕊 Qaani spoke.", named }, null);
    expect(at).toEqual(storedSpan(12, 17));
    expect(snippet[1]).toEqual({ text: "Qaani", hit: at });
  });
});

describe("extractAround", () => {
  it("gives a passage without spaces, cut between characters", () => {
    const text = "🕊".repeat(500);
    const extract = extractAround(text, textSpan(400, 402));
    expect(sliceText(text, extract)).toMatch(/^(?:🕊)+$/u);
    expect(extract.end - extract.start).toBeGreaterThan(200);
  });

  it("holds the hit whole, begins and ends with words, and keeps near its length", () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 12 }).map((word) => word.replace(/\s/gu, "x")),
      {
        minLength: 1,
        maxLength: 150,
      },
    );
    fc.assert(
      fc.property(words, fc.nat(), (list, which) => {
        const text = list.join(" ");
        const at = which % list.length;
        const start = list.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
        const hit = textSpan(start, start + (list[at] ?? "").length);
        const extract = extractAround(text, hit);
        expect(extract.start).toBeLessThanOrEqual(hit.start);
        expect(extract.end).toBeGreaterThanOrEqual(hit.end);
        expect(` ${text} `).toContain(` ${sliceText(text, extract)} `);
        expect(extract.end - extract.start).toBeLessThanOrEqual(extractLength);
        if (text.length > extractLength)
          expect(extract.end - extract.start).toBeGreaterThan(extractLength - 30);
      }),
    );
  });
});

describe("markExtract", () => {
  it("gives back the extract, whatever the hits", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => textSpan(start, start + length));
    fc.assert(
      fc.property(span, fc.array(span), (extract, hits) => {
        const pieces = markExtract(extract, hits).map((piece) => piece.span);
        const ends = [extract.start, ...pieces.map(({ end }) => end)];
        expect(pieces.map(({ start }) => start)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(extract.end);
        expect(pieces.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  it("unites hits that overlap and keeps apart those that touch", () => {
    const hits = [textSpan(0, 3), textSpan(2, 5), textSpan(5, 6)];
    expect(markExtract(textSpan(0, 7), hits)).toEqual([
      { span: textSpan(0, 5), hit: true },
      { span: textSpan(5, 6), hit: true },
      { span: textSpan(6, 7), hit: false },
    ]);
  });
});

describe("positions", () => {
  it("come back from any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (filler) => {
        const text = `${filler} qaani ${filler}`;
        const { at } = toResult({ start: 7, text, named: [] }, parsed("qaani"));
        const span = new Positions(text).toText(storedSpan(at.start - 7, at.end - 7));
        expect(sliceText(text, span).toLowerCase()).toContain("qaani");
      }),
    );
  });
});
