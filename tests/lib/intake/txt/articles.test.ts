import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPlain } from "#lib/intake/read-plain.ts";
import { readTxt } from "#lib/intake/txt/read-txt.ts";

/** Every passage of the five articles that is no paragraph, by its ordinal, as an editor marked them by hand. */
const KINDS: Record<
  string,
  { passages: number; kinds: Record<number, string>; fields: Record<string, string> }
> = {
  "000_233ee324193f5256.txt": {
    passages: 23,
    kinds: { 1: "title", 2: "title", 3: "boilerplate", 4: "boilerplate", 5: "boilerplate", 20: "heading" },
    fields: { title: "Qaani’s Growing Leadership Struggles in a Post-Soleimani World" },
  },
  "001_9f780ccc7a5650c2.txt": {
    passages: 23,
    kinds: { 1: "title", 2: "byline" },
    fields: {
      title:
        "Esmail Qaani, in control of the paramilitary Quds Force, is under pressure to avert a direct confrontation with Washington",
      author: "Sune Engel Rasmussen",
      publisher: "WSJ",
    },
  },
  "002_7abe06ba74513318.txt": {
    passages: 37,
    kinds: {
      1: "dateline",
      2: "title",
      3: "byline",
      7: "caption",
      12: "caption",
      18: "caption",
      23: "caption",
      24: "caption",
      32: "caption",
      37: "boilerplate",
    },
    fields: {
      published: "2024-02-08",
      title: "The Shadowy Backroom Dealer Steering Iran’s ‘Axis of Resistance’",
      author: "Sune Engel",
    },
  },
  "003_5e7cacb6e3200d8b.txt": {
    passages: 41,
    kinds: { 1: "title", 2: "deck", 10: "heading", 17: "heading", 27: "heading" },
    fields: {
      title:
        "Qaani's Quiet Mission to Baghdad Highlights Iran's Urgent Strategic Pivot Amid Regional Setbacks",
      publisher: "Kurdistan24",
    },
  },
  "004_b59c081620ae9ad3.txt": {
    passages: 36,
    kinds: { 1: "deck", 20: "heading", 28: "heading", 35: "boilerplate", 36: "boilerplate" },
    fields: { publisher: "TRT World" },
  },
};

const seeds = new URL("../../../../seeds/", import.meta.url);

test("every article of the seeds is held against the table", () => {
  expect(readdirSync(seeds).filter((name) => name.endsWith(".txt"))).toEqual(Object.keys(KINDS));
});

describe.each(Object.entries(KINDS))("%s", (fileName, expected) => {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, seeds)));
  const outcome = readPlain(bytes);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const { text, passages, fields } = outcome.value;

  test("its canonical text is its bytes, decoded", () => {
    expect(text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  });

  test("its passages are of the kinds that an editor gives them", () => {
    const others = passages.flatMap(({ kind }, index) => (kind === "paragraph" ? [] : [[index + 1, kind]]));
    expect(Object.fromEntries(others)).toEqual(expected.kinds);
    expect(passages).toHaveLength(expected.passages);
  });

  test.each([
    ["CRLF line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["no-break spaces", (text: string) => text.replaceAll(" ", "\u00a0")],
    ["astral letters", (text: string) => text.replaceAll("Soleimani", "Soleim𝒶ni 🕊")],
  ])("it is read alike with %s", (_name, make) => {
    expect(readTxt(make(text)).passages.map(({ kind }) => kind)).toEqual(passages.map(({ kind }) => kind));
  });

  test("its passages hold everything but white space, in order, once", () => {
    let at = 0;
    for (const { span } of passages) {
      expect(text.slice(at, span.start).trim()).toBe("");
      expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
      expect(span.end).toBeGreaterThan(span.start);
      at = span.end;
    }
    expect(text.slice(at).trim()).toBe("");
  });

  test("it says of itself what it says, at the words that say it", () => {
    expect(Object.fromEntries(fields.map(({ name, value }) => [name, value]))).toEqual(expected.fields);
    for (const { name, value, span } of fields) {
      if (name !== "published") expect(text.slice(span?.start, span?.end)).toBe(value);
    }
  });
});
