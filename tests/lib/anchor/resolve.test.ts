import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeSpan } from "#lib/anchor/describe.ts";
import type { IdenticalSentence } from "#lib/anchor/resolution.ts";
import { resolve, resolver } from "#lib/anchor/resolve.ts";
import { fold, foldWithMap } from "#lib/text/fold.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";
import {
  anyEdits,
  describedSpan,
  holdsUnderAnyEdit,
  holdsUnderMarkedEdits,
  markedEdits,
} from "#tests/support/anchor-property.ts";
import { hostilities } from "#tests/support/hostile-text.ts";

const before =
  "The war began in October, and nobody had foreseen it. Iran said on Monday that General Qaani did not plan the attack. Others say that he did. Nobody doubts that Qaani knew of it beforehand.";

/** The anchor of the first place of some words, however they are written there. */
function anchorOf(text: string, words: string, from = 0) {
  const folded = foldWithMap(text);
  const start = folded.text.indexOf(fold(words), from);
  return describeSpan(text, folded.toOriginal(start, start + fold(words).length));
}

const cases: readonly (readonly [
  name: string,
  words: string,
  change: (text: string) => string,
  status: string,
])[] = [
  ["nothing changed", "Qaani", (text) => text, "exact"],
  ["something far behind changed", "Iran said", (text) => text.replace("beforehand", "later"), "exact"],
  ["a sentence was put before it", "General Qaani", (text) => `It is late. ${text}`, "moved"],
  [
    "a sentence was cut before it",
    "Nobody doubts",
    (text) => text.replace("Others say that he did. ", ""),
    "changed",
  ],
  [
    "its sentence lost its not",
    "did not plan",
    (text) => text.replace("did not plan", "did plan"),
    "changed",
  ],
  ["a word next to it changed", "Qaani", (text) => text.replace("General", "Commander"), "changed"],
  ["it stands twice now", "General Qaani", (text) => `${text} ${text}`, "ambiguous"],
  ["it and all around it is gone", "Others say", () => "Something else.", "lost"],
  ["everything is gone", "Qaani", () => "", "lost"],
];

describe.each(hostilities)("under $name", ({ make }) => {
  test.each(cases)("where %s", (_name, words, change, status) => {
    const text = make(before);
    const anchor = anchorOf(text, words);
    expect(resolve(anchor, text, make(change(before))).status).toBe(status);
  });
});

test("a moved anchor is described anew at its new place", () => {
  const after = `🕊 It is late. ${before}`;
  const resolution = resolve(anchorOf(before, "knew"), before, after);
  expect(resolution).toEqual({ status: "moved", because: "context", anchor: anchorOf(after, "knew") });
});

test("a name that has become unique is not taken for the one that was cut", () => {
  const text =
    "Men of the Qods Force say in private that Qaani will be dismissed, and others that Qaani will stay where he is.";
  const cut = text.replace("say in private that Qaani will be dismissed, and others", "doubt");
  expect(resolve(anchorOf(text, "Qaani"), text, cut).status).toBe("changed");
});

describe("where words repeat with all that is around them", () => {
  const line = "And the commander of the force said again that Qaani had always known of it. ";
  const twice = line.repeat(2);
  const last = anchorOf(twice, "Qaani", line.length);

  test("in the same text each is exact", () => {
    expect(resolve(last, twice, twice)).toEqual({ status: "exact", anchor: last, because: "same-text" });
  });

  test("one copy left is not taken for either", () => {
    const inner = anchorOf(line.repeat(4), "Qaani", line.length);
    const resolution = resolve(inner, line.repeat(4), `${line.repeat(3)}Then it ended.`);
    expect(resolution).toMatchObject({ status: "ambiguous", because: "several-places" });
    expect(resolve(inner, line.repeat(4), `${line}And the commander left.`)).toMatchObject({
      status: "ambiguous",
      because: "several-before",
    });
  });

  test("no more places are shown than a person would look through", () => {
    const resolution = resolve(last, twice, line.repeat(500));
    expect(resolution.status === "ambiguous" && resolution.candidates).toHaveLength(10);
  });

  test("a collation that pairs the sentence decides", () => {
    const after = `It is late. ${twice}`;
    const pairs = [pair(line.length, line.length + 12, line.length)];
    expect(resolve(last, twice, after, pairs)).toMatchObject({ status: "moved", because: "sentence" });
  });
});

/** A pair of sentences of one length, by where they begin, in code points. */
function pair(from: number, to: number, length: number): IdenticalSentence {
  return { before: storedSpan(from, from + length), after: storedSpan(to, to + length) };
}

describe("with sentences paired", () => {
  const sentence = "He left for Iran.";
  const text = `First. ${sentence} Last.`;
  const after = `All around is other. ${sentence} Nothing is as it was.`;
  const anchor = anchorOf(text, "Iran");
  const pairs = [pair(7, 21, sentence.length)];

  test("words in an identical sentence move whatever is around it", () => {
    expect(resolve(anchor, text, after).status).toBe("changed");
    expect(resolve(anchor, text, after, pairs)).toEqual({
      status: "moved",
      because: "sentence",
      anchor: anchorOf(after, "Iran"),
    });
  });

  test("a span beyond the sentence does not", () => {
    expect(resolve(anchorOf(text, "Iran. Last"), text, after, pairs).status).not.toBe("moved");
  });

  test("a pair that is not identical counts for nothing", () => {
    const other = after.replace("Iran", "Iraq");
    expect(resolve(anchor, text, other, pairs).status).not.toMatch(/exact|moved/);
  });

  test("a sentence paired with two is ambiguous", () => {
    const again = `${after} ${sentence}`;
    const both = [...pairs, pair(7, after.length + 1, sentence.length)];
    expect(resolve(anchor, text, again, both)).toMatchObject({
      status: "ambiguous",
      because: "several-places",
    });
  });

  test("context and sentence that point to different places are ambiguous, and both are shown", () => {
    const context = "the surroundings of the one that is meant";
    const old = `So say ${context}. ${sentence} There end ${context}. Elsewhere it is said: ${sentence} The end.`;
    const now = `Elsewhere it is said: ${sentence} The end. So say ${context}. ${sentence} There end ${context}.`;
    const first = anchorOf(old, "Iran");
    const swapped = [pair(old.indexOf(sentence), now.indexOf(sentence), sentence.length)];
    const resolution = resolve(first, old, now, swapped);
    expect(resolution).toMatchObject({ status: "ambiguous", because: "disagreement" });
    expect(resolution.status === "ambiguous" && resolution.candidates).toHaveLength(2);
    const toOther = [pair(old.lastIndexOf(sentence), now.lastIndexOf(sentence), sentence.length)];
    expect(resolve(first, old, now, toOther)).toMatchObject({ status: "ambiguous", because: "disagreement" });
  });
});

describe("at the edges of a text", () => {
  const title = "Qaani’s Quiet Mission to Baghdad Highlights a Pivot\nHe went.";

  test("one whole side is enough where the other was cut short by the edge", () => {
    expect(resolve(anchorOf(title, "Qaani"), title, `21 November\n${title}`).status).toBe("moved");
    expect(resolve(anchorOf(title, "went"), title, `${title} He stayed.`).status).toBe("exact");
  });

  test("with less around it than 32 code points it holds only at the same edges", () => {
    expect(resolve(anchorOf("Qaani", "Qaani"), "Qaani", "So says Qaani, and nobody else.").status).toBe(
      "changed",
    );
    expect(resolve(anchorOf("So Qaani", "Qaani"), "So Qaani", "It is so. So Qaani").status).toBe("changed");
  });
});

test("words written anew in the same surroundings are accepted: the rule allows it, and no more than that", () => {
  const text = `It begins here, as all begins. ${before} It ends here, as all must end.`;
  const rewritten = `Another opening altogether. ${text}`;
  expect(resolve(anchorOf(text, "General Qaani"), text, rewritten).status).toBe("moved");
});

test("an anchor that does not stand in its own text is a fault, not a resolution", () => {
  const anchor = { ...anchorOf(before, "Qaani"), exact: "Qaanj" };
  expect(() => resolve(anchor, before, before)).toThrow("its text says “Qaani” there");
  const beyond = { ...anchorOf(before, "Qaani"), ...storedSpan(900, 905) };
  expect(() => resolve(beyond, before, before)).toThrow("Cannot resolve the anchor 900–905");
});

test("many anchors of a long text take one reading of it", () => {
  const text = Array.from({ length: 20_000 }, (_, line) => `Line ${line} says something of Qaani.\n`).join(
    "",
  );
  const carry = resolver(text, `A new first line.\n${text}`);
  const positions = new Positions(text);
  for (let start = 100; start < 100_000; start += 1000) {
    expect(carry(describeSpan(text, textSpan(start, start + 5), positions)).status).toMatch(/moved/);
  }
});

describe("for any text and any edit", () => {
  test("an anchor resolves to its own span in its own text", () => {
    fc.assert(
      fc.property(describedSpan, ({ text, anchor }) => {
        expect(resolve(anchor, text, text)).toEqual({ status: "exact", anchor, because: "same-text" });
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test("no accepted place reads otherwise, and none is another old place", () => {
    fc.assert(
      fc.property(describedSpan, anyEdits, ({ text, anchor }, edits) =>
        holdsUnderAnyEdit(text, anchor, edits),
      ),
      { seed: 12, numRuns: 500 },
    );
  });

  test("where nothing can be put together anew, an accepted place is where the edit put the words", () => {
    fc.assert(
      fc.property(describedSpan, markedEdits, ({ text, anchor }, edits) =>
        holdsUnderMarkedEdits(text, anchor, edits),
      ),
      { seed: 13, numRuns: 500 },
    );
  });
});
