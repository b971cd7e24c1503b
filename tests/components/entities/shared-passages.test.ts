import { describe, expect, test } from "vitest";
import { sharedPassages } from "#components/entities/shared-passages.ts";
import { storedSpan } from "#lib/text/span.ts";

const texts = ["Qaani leads the Quds Force.", "Qaani spoke. Qaani left.", "The Quds Force 🕊 met Qaani."];

/** The concordance of `word` in the passages above, all of one source. */
function concordance(word: string) {
  const lines = texts.flatMap((text, passage) =>
    [...text.matchAll(new RegExp(word, "g"))].map((match) => ({
      passage,
      at: storedSpan(1000 * passage + match.index, 1000 * passage + match.index + word.length),
      before: text.slice(0, match.index),
      exact: word,
      after: text.slice(match.index + word.length),
      matched: word,
      sense: null,
      why: null,
    })),
  );
  return { bySource: [{ source: "one", lines }] };
}

describe("the passages that two share", () => {
  const shared = sharedPassages(concordance("Qaani"), concordance("Quds Force"));

  test("are those that name both, in the order of the text", () => {
    expect(shared.map(({ source, passage }) => [source, passage])).toEqual([
      ["one", 0],
      ["one", 2],
    ]);
  });

  test("are cut into pieces that join to the passage itself", () => {
    expect(shared.map(({ pieces }) => pieces.map(({ text }) => text).join(""))).toEqual([texts[0], texts[2]]);
  });

  test("have each name marked as whose it is, with its span", () => {
    expect(shared[0]?.pieces.filter(({ of }) => of).map(({ text, of, at }) => [text, of, at?.start])).toEqual(
      [
        ["Qaani", "one", 0],
        ["Quds Force", "other", 16],
      ],
    );
  });
});

test("a name within a name is marked once, as the one that begins first", () => {
  const [passage] = sharedPassages(concordance("Quds Force"), concordance("Force"));
  expect(passage?.pieces.filter(({ of }) => of).map(({ text }) => text)).toEqual(["Quds Force"]);
});

test("two who never meet share nothing", () => {
  expect(sharedPassages(concordance("Qaani"), concordance("Takeyh"))).toEqual([]);
});
