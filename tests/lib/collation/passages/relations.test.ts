import { describe, expect, test } from "vitest";
import { belongTogether, sharedByPassage } from "#lib/collation/passages/relations.ts";

const counts = (shared: number, telling: number) => ({ left: 0, right: 0, blocks: [], shared, telling });

describe("sharedByPassage", () => {
  test("cuts a block that runs on into the next passage, on either side", () => {
    const relations = sharedByPassage(
      [{ left: 2, right: 0, length: 8 }],
      Int32Array.of(0, 6, 12),
      Int32Array.of(0, 5, 12),
    );
    expect(relations.map(({ left, right, blocks }) => [left, right, ...blocks])).toEqual([
      [0, 0, { left: 2, right: 0, length: 4 }],
      [1, 0, { left: 6, right: 4, length: 1 }],
      [1, 1, { left: 7, right: 5, length: 3 }],
    ]);
  });

  test("counts how much is shared, and how much in rows of three; a cut row tells as much as the whole", () => {
    const blocks = [
      { left: 0, right: 0, length: 2 },
      { left: 3, right: 2, length: 4 },
    ];
    const relations = sharedByPassage(blocks, Int32Array.of(0, 6, 9), Int32Array.of(0, 9));
    expect(relations.map(({ shared, telling }) => [shared, telling])).toEqual([
      [5, 3],
      [1, 1],
    ]);
  });

  test("finds nothing in no blocks", () => {
    expect(sharedByPassage([], Int32Array.of(0, 4), Int32Array.of(0, 4))).toEqual([]);
  });
});

describe("belongTogether", () => {
  test.each([
    ["a passage and itself", counts(40, 40), 40, 40],
    ["a long passage and half of it", counts(20, 20), 40, 20],
    ["a passage of which half was rewritten", counts(20, 10), 40, 40],
    ["a passage with a change at every third word", counts(27, 0), 40, 40],
    ["a byline and its short form", counts(2, 0), 2, 5],
    ["one word and itself", counts(1, 0), 1, 1],
  ])("holds for %s", (_name, relation, left, right) => {
    expect(belongTogether(relation, left, right)).toBe(true);
    expect(belongTogether(relation, right, left)).toBe(true);
  });

  test.each([
    ["passages that share their grammar", counts(18, 3), 40, 40],
    ["a caption of which a formula stands in a paragraph", counts(7, 5), 9, 80],
    ["a heading that a paragraph mentions", counts(1, 0), 1, 12],
    ["two headings with one article", counts(1, 0), 2, 2],
  ])("does not hold for %s", (_name, relation, left, right) => {
    expect(belongTogether(relation, left, right)).toBe(false);
    expect(belongTogether(relation, right, left)).toBe(false);
  });
});
