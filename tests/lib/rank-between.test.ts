import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RANK_PATTERN, rankBetween, ranksBehind } from "#lib/rank-between.ts";

const rank = fc.stringMatching(RANK_PATTERN).filter((word) => word.length <= 12);

describe("rankBetween", () => {
  it("always finds one between two, at the beginning and at the end", () => {
    fc.assert(
      fc.property(rank, rank, (one, other) => {
        fc.pre(one !== other);
        const [before, after] = one < other ? [one, other] : [other, one];
        const between = rankBetween(before, after);
        expect(between > before && between < after && RANK_PATTERN.test(between)).toBe(true);
        expect(rankBetween(null, before) < before).toBe(true);
        expect(rankBetween(after, null) > after).toBe(true);
      }),
    );
  });

  it("keeps any order that a person makes by moving things about", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 200 }), (moves) => {
        const ranks = ranksBehind(null, 12);
        for (const [from, to] of moves) {
          ranks.splice(from % ranks.length, 1);
          const at = to % (ranks.length + 1);
          ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
        }
        expect(ranks).toEqual(ranks.toSorted());
        expect(new Set(ranks).size).toBe(12);
      }),
    );
  });

  it("stays short where one place is used again and again", () => {
    let after = "b";
    for (let time = 0; time < 200; time += 1) after = rankBetween("a", after);
    expect(after.length).toBeLessThan(60);
  });

  it.each([
    [null, null, "i"],
    ["a", "b", "ai"],
    ["a", "ai", "a9"],
    [null, "1", "0i"],
    ["z", null, "zi"],
    ["az", "b", "azi"],
  ])("between %j and %j stands %j", (before, after, between) =>
    expect(rankBetween(before, after)).toBe(between),
  );

  it.each([
    ["b", "a"],
    ["a", "a"],
    ["a0", null],
    ["A", null],
    ["", null],
  ])("refuses %j and %j", (before, after) => expect(() => rankBetween(before, after)).toThrow(RangeError));
});

describe("ranksBehind", () => {
  it("are in order and short, for a long list too", () => {
    const ranks = ranksBehind(null, 20_000);
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks).size).toBe(20_000);
    expect(Math.max(...ranks.map(({ length }) => length))).toBeLessThanOrEqual(8);
    expect(ranks.every((one) => RANK_PATTERN.test(one))).toBe(true);
  });

  it("sort in the database as they do here", () => {
    const collated = new Intl.Collator("en-US").compare;
    const ranks = ranksBehind(rankBetween(null, "1"), 500);
    expect(ranks.toSorted(collated)).toEqual(ranks);
  });
});
