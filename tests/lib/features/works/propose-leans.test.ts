import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
import { nearDuplicates, proposeWorks } from "#lib/collation/near-duplicates.ts";
import { proposeLeans } from "#lib/features/works/propose-leans.ts";
import { sliceText, textSpan } from "#lib/text/span.ts";

const cuesIn = (text: string, name = "Globe") => {
  const named = [...text.matchAll(new RegExp(name, "g"))].map(({ index }) => {
    return { entity: "globe", span: textSpan(index, index + name.length) };
  });
  return proposeLeans(text, named).map(({ cue }) => sliceText(text, cue));
};

const leaning: readonly (readonly [text: string, cue: string])[] = [
  ["It rained, as the Globe notes.", "as the Globe notes"],
  ["As Globe's analysis posits, it rained.", "As Globe's analysis posits"],
  ["As Globe’s report says, it rained.", "As Globe’s report says"],
  ["It rained, according to the Globe.", "according to the Globe"],
  [
    "It rained, according to state media and the Qatari-funded Globe website.",
    "according to state media and the Qatari-funded Globe",
  ],
  [
    "As detailed in a comprehensive analysis by the Globe, it rained.",
    "As detailed in a comprehensive analysis by the Globe",
  ],
  ["The rain, as interpreted by Globe, was heavy.", "as interpreted by Globe"],
];

const standing: readonly string[] = [
  "The Globe was wet.",
  "It rained, the Globe said.",
  "He was as wet as the Globe.",
  "According to him, it rained. The Globe stood by.",
  "It was according to plan, and much later, after long and heavy rain, the Globe burnt.",
  "As noted, it rained on the Globe.",
];

describe("a text leans on an organization", () => {
  it.each(leaning)("in: %s", (text, cue) => {
    expect(cuesIn(text)).toEqual([cue]);
  });

  it.each(standing)("but not in: %s", (text) => {
    expect(cuesIn(text)).toEqual([]);
  });
});

type Work = {
  witnesses: string[];
  leans?: { source: string; at: [number, number]; cue: { at: [number, number] } }[];
};
const read = <Json>(file: string): Json => JSON.parse(readFileSync(`seeds/${file}`, "utf8"));

describe("what is confirmed of the first body of texts", () => {
  const files = read<{ file: string }[]>("catalogue.json").map(({ file }) => file);
  const texts = files.map((file) => readFileSync(`seeds/${file}`, "utf8"));
  const works = read<Work[]>("works.json");

  it("are the works that the texts themselves propose", () => {
    const proposed = proposeWorks(nearDuplicates(texts.map((text) => shingleHashes(text))));
    const confirmed = works.filter(({ witnesses }) => witnesses.length > 1);
    expect(proposed.map((work) => work.map((place) => files[place]))).toEqual(
      confirmed.map(({ witnesses }) => witnesses),
    );
  });

  it("are leans that the texts themselves propose; what else they propose is an attribution of one claim", () => {
    const organizations = new Set(
      read<{ slug: string }[]>("entities/organizations.json").map(({ slug }) => slug),
    );
    const proposed = files.flatMap((file, place) => {
      const text = texts[place] ?? "";
      const mentions = read<{ at: [number, number]; entity: string }[]>(
        `mentions/${file.replace(".txt", ".json")}`,
      );
      const named = mentions
        .filter(({ entity }) => organizations.has(entity))
        .map(({ entity, at }) => ({ entity, span: textSpan(...at) }));
      return proposeLeans(text, named).map(({ entity, cue }) => ({ entity, file, start: cue.start }));
    });
    const confirmed = works.flatMap(({ leans = [] }) =>
      leans.map(({ source, cue }) => ({ entity: "al-monitor", file: source, start: cue.at[0] })),
    );
    expect(confirmed.length).toBe(4);
    for (const lean of confirmed) expect(proposed).toContainEqual(lean);
    const others = proposed.filter(({ entity }) => entity !== "al-monitor");
    expect(others.map(({ entity }) => entity)).toEqual(["al-araby-al-jadeed", "u-s-state-department"]);
  });
});
