import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysBetween, shareOf, withKeys } from "#components/splits/choose.ts";

describe("choosing some of many", () => {
  it("takes all between two, whichever comes first, and only the one where nothing was chosen before", () => {
    const order = ["a", "b", "c", "d"];
    expect(keysBetween(order, "b", "d")).toEqual(["b", "c", "d"]);
    expect(keysBetween(order, "d", "b")).toEqual(["b", "c", "d"]);
    expect(keysBetween(order, null, "c")).toEqual(["c"]);
    expect(keysBetween(order, "gone", "c")).toEqual(["c"]);
  });

  it("is taken back by the same keys, and leaves what was given alone", () => {
    const keys = fc.array(fc.constantFrom("a", "b", "c", "d", "e"));
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const before = new Set(one);
        const after = withKeys(withKeys(before, other, true), other, false);
        expect([...after].toSorted()).toEqual([...before].filter((key) => !other.includes(key)).toSorted());
        expect(before).toEqual(new Set(one));
      }),
    );
  });

  it("says whether all, some or none are chosen", () => {
    expect(["", "a", "a b"].map((some) => shareOf(new Set(some.split(" ")), ["a", "b"]))).toEqual([
      "none",
      "some",
      "all",
    ]);
  });
});
