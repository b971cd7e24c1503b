import { describe, expect, it } from "vitest";
import { fitsSpeaker } from "#lib/quotation/voice.ts";
import { type SourceVoices, voicesOf } from "#lib/quotation/voice-at.ts";
import { textSpan } from "#lib/text/span.ts";

const ann = { name: "Ann Lee", names: ["Ann Lee"], descriptions: ["a historian at the university"] };
const ministry = { name: "the Ministry", names: ["the Ministry"] };
const source: SourceVoices = {
  carriers: ["The Post"],
  authors: ["Ben Orr"],
  chains: [
    { ...ministry, span: textSpan(0, 40), isReport: true },
    {
      ...ann,
      name: "Cyd Poe",
      names: ["Cyd Poe"],
      descriptions: [],
      span: textSpan(50, 90),
      isReport: false,
    },
    { ...ann, span: textSpan(60, 70), isReport: false },
  ],
  speech: [
    { span: textSpan(10, 40), speaker: ann, isQuoted: true, reporter: null },
    { span: textSpan(100, 120), speaker: null, isQuoted: true, reporter: null },
    { span: textSpan(130, 150), speaker: ann, isQuoted: true, reporter: ministry },
    { span: textSpan(160, 180), speaker: ann, isQuoted: false, reporter: null },
  ],
};
const voiceAt = voicesOf(new Map([["one", source]]));
const at = (start: number, end: number) => voiceAt("one", textSpan(start, end));

describe("who speaks", () => {
  it("is whom people set down, of two chains the one of the fewest words", () => {
    expect(at(52, 58)?.speaker?.name).toBe("Cyd Poe");
    expect(at(62, 66)?.speaker?.name).toBe("Ann Lee");
  });

  it("is also whom a report lets say it", () => {
    expect(at(12, 30)).toMatchObject({ speaker: { name: "the Ministry" }, reported: { name: "Ann Lee" } });
    expect(at(132, 140)).toMatchObject({ speaker: { name: "the Ministry" }, reported: { name: "Ann Lee" } });
  });

  it("is nobody that is named, or the source itself", () => {
    expect(at(102, 110)).toMatchObject({ kind: "unnamed", speaker: null });
    expect(at(200, 210)).toMatchObject({ kind: "own", speaker: null });
  });

  it("is not known of a source that is not there", () => {
    expect(voiceAt("two", textSpan(0, 5))).toBeNull();
  });
});

describe("whether a claim fits", () => {
  it.each([
    ["Lee", 12, 30, "fits"],
    ["the Ministry", 12, 30, "fits"],
    ["Cyd Poe", 12, 30, "another"],
    ["The Post", 12, 30, "fits"],
    ["Ben Orr", 12, 30, "another"],
    ["Ben Orr", 162, 170, "fits"],
    ["Ben Orr", 200, 210, "fits"],
    ["a historian", 162, 170, "fits"],
    ["the historian", 200, 210, "unknown"],
    ["the minister", 162, 170, "unknown"],
    ["the Prime Minister", 162, 170, "another"],
    ["Dan Fox", 102, 110, "unknown"],
    ["Dan Fox", 200, 210, "another"],
    ["…", 200, 210, "unknown"],
  ])("%s at %i–%i: %s", (claimed, start, end, fit) => {
    expect(fitsSpeaker(String(claimed), at(Number(start), Number(end)))).toBe(fit);
  });
});
