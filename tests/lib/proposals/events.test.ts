import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { proposeDates } from "#lib/proposals/dates.ts";
import { proposeEvents } from "#lib/proposals/events.ts";
import { Positions } from "#lib/text/positions.ts";
import { overlaps, storedSpan, textSpan } from "#lib/text/span.ts";
import { readArticles } from "#tests/support/held-out-articles.ts";

function propose(words: string, ...names: readonly (readonly ["person" | "place", string])[]) {
  const text = { text: words, passages: [{ kind: "paragraph", span: textSpan(0, words.length) }] };
  const here = names.map(([kind, name]) => {
    const start = words.indexOf(name);
    return { span: textSpan(start, start + name.length), kind, bearer: name };
  });
  return proposeEvents(text, here, proposeDates(text, null));
}

describe("events", () => {
  it("are sentences with a word of happening and who, when or where", () => {
    const [one, ...more] = propose(
      "Ann Lee visited Bergen on 8 May 2024. It rained.",
      ["person", "Ann Lee"],
      ["place", "Bergen"],
    );
    expect(more).toEqual([]);
    expect(one?.date?.edtf).toBe("2024-05-08");
    expect(one?.participants.map(({ bearer }) => bearer)).toEqual(["Ann Lee"]);
    expect(one?.places.map(({ bearer }) => bearer)).toEqual(["Bergen"]);
    expect(one?.modality).toBe("asserted");
  });

  it.each([
    ["scheduled", "Ann Lee will be elected in May 2031."],
    ["claimed", "Ann Lee was reportedly arrested in May 2024."],
  ])("are %s where the sentence says so", (modality, words) => {
    expect(propose(words, ["person", "Ann Lee"])[0]?.modality).toBe(modality);
  });

  it("are not proposed where nothing happens, or nobody is there", () => {
    expect(propose("Ann Lee is tall in 2024.", ["person", "Ann Lee"])).toEqual([]);
    expect(propose("Somebody was killed in 2024.")).toEqual([]);
    expect(propose("Ann Lee was killed.", ["person", "Ann Lee"])).toEqual([]);
  });

  it("hold more than a third of the passages that tell of events in the five articles", () => {
    type Told = { passages: { source: string; at: [number, number] }[] };
    const events = JSON.parse(readFileSync("seeds/events.json", "utf8")) as Told[];
    let all = 0;
    let held = 0;
    for (const article of readArticles()) {
      const positions = new Positions(article.text);
      const found = proposeEvents(article, article.expected, proposeDates(article, null));
      for (const { passages } of events) {
        for (const { source, at } of passages) {
          if (source !== article.file) continue;
          const told = positions.toText(storedSpan(at[0], at[1]));
          all += 1;
          if (found.some(({ span }) => overlaps(span, told))) held += 1;
        }
      }
    }
    expect(all).toBeGreaterThan(50);
    expect(held / all).toBeGreaterThan(0.33);
  });
});
