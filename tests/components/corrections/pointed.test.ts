import { describe, expect, it } from "vitest";
import { passageWords, pointedIn, type TextOfSource } from "#components/corrections/pointed.ts";
import { Positions } from "#lib/text/positions.ts";

const text = "🕊 One\r\ntwo 🕊 three.\nFour";

const source: TextOfSource = {
  slug: "a",
  text,
  positions: new Positions(text),
  passages: [
    { ordinal: 1, kind: "paragraph", start: 0, end: 19 },
    { ordinal: 2, kind: "paragraph", start: 20, end: 24 },
  ],
};

/** What a field shows: line breaks of two characters as one. */
const field = (at: number) => passageWords(source, at).replaceAll("\r\n", "\n");
const select = (at: number, words: string) => {
  const from = field(at).indexOf(words);
  return pointedIn(source, at, from, from + words.length);
};

describe("words that are selected in the field of a passage", () => {
  it.each([
    ["before a line break of two characters", 0, "One", "One"],
    ["behind it, and behind a character of two code units", 0, "three", "three"],
    ["across the line break", 0, "One\ntwo", "One\r\ntwo"],
    ["with white space at their ends, which is left out", 0, " three.", "three."],
    ["in a later passage", 1, "Four", "Four"],
  ])("are found %s", (_where, at, words, exact) => {
    const found = select(at, words);
    expect(found?.exact).toBe(exact);
    expect([...text].slice(found?.start, found?.end).join("")).toBe(exact);
  });

  it("are none where nothing is selected, or only white space, or in no passage", () => {
    expect(pointedIn(source, 0, 3, 3)).toBeNull();
    expect(select(0, "\n")).toBeNull();
    expect(pointedIn(source, 9, 0, 3)).toBeNull();
  });
});
