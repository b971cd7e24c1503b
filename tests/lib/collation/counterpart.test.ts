import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collate } from "#lib/collation/collate.ts";
import { counterpartOf } from "#lib/collation/counterpart.ts";
import { textSpan } from "#lib/text/span.ts";
import { articleOf } from "#tests/support/articles.ts";
import { editedVersions } from "#tests/support/edited-versions.ts";
import { cut, versionOf } from "#tests/support/versions.ts";

const [left, right] = [articleOf("001"), articleOf("002")];
const collation = collate(left, right);

function answerTo(words: string): string | null {
  const start = left.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const found = counterpartOf(collation, textSpan(start, start + words.length));
  return found && cut(right.text, found);
}

describe("what answers words in another version", () => {
  it.each([
    ["the same words", "dislocate the chain of command", "dislocate the chain of command"],
    ["words that were replaced", "a specific attempt", "an attempt"],
    ["part of words that were replaced", "specific attempt", "an attempt"],
    ["words with a change within", "threat to U.S. forces", "threat to American forces"],
    ["words that only one has", "Rasmussen, WSJ", null],
    ["a passage that only one has", "in control of the paramilitary Quds Force, is under pressure", null],
  ])("%s", (_, words, expected) => {
    expect(answerTo(words)).toBe(expected);
  });

  it("reaches over passages", () => {
    const start = left.text.indexOf("uncertainty across the region");
    const end = left.text.indexOf("a specific attempt");
    const found = counterpartOf(collation, textSpan(start, end));
    expect(found && cut(right.text, found)).toMatch(
      /^uncertainty across the region\.\s+The U\.S\.’s killing of Soleimani was $/,
    );
  });

  it("of each sentence that is the same is the sentence", () => {
    for (const pair of collation.filter(({ status }) => status === "identical")) {
      if (pair.left === null) continue;
      const found = counterpartOf(collation, pair.left.span);
      expect(found && cut(right.text, found)).toBe(cut(left.text, pair.left.span));
    }
  });

  it("lies within the other text, and of words outside all changes is those words", () => {
    fc.assert(
      fc.property(editedVersions, fc.nat(), fc.nat(), ([before, after], one, other) => {
        const [old, now] = [versionOf(before), versionOf(after)];
        const [start = 0, end = 0] = [one, other]
          .map((at) => at % (old.text.length + 1))
          .toSorted((a, b) => a - b);
        const pairs = collate(old, now);
        const found = counterpartOf(pairs, textSpan(start, end));
        if (found === null) return;
        expect(found.start).toBeLessThan(found.end);
        expect(found.end).toBeLessThanOrEqual(now.text.length);
        const home = pairs.find(({ left }) => left && left.span.start <= start && end <= left.span.end);
        const isEqual = home?.changes.every(({ left }) => left.end < start || left.start > end);
        if (home && isEqual) expect(cut(now.text, found)).toBe(old.text.slice(start, end));
      }),
    );
  });
});
