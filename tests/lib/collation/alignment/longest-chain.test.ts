import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestChain } from "#lib/collation/alignment/longest-chain.ts";

const valuesKept = (values: number[]) =>
  Array.from(longestChain(Int32Array.from(values)), (at) => values[at] ?? -1);

describe("longestChain", () => {
  test.each([
    ["nothing", [], []],
    ["one", [5], [5]],
    ["values that rise already", [1, 2, 3], [1, 2, 3]],
    ["one that jumps ahead", [9, 1, 2, 3], [1, 2, 3]],
    ["two that are swapped", [2, 1], [1]],
    ["a stretch that moved", [7, 8, 9, 1, 2, 3, 4], [1, 2, 3, 4]],
  ])("keeps the most of %s", (_name, values, kept) => {
    expect(valuesKept(values)).toEqual(kept);
  });

  test("keeps a chain that rises and is as long as any", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 12 }), (values) => {
        const kept = valuesKept(values);
        expect(kept).toEqual([...kept].sort((one, other) => one - other));
        expect(kept).toHaveLength(longestByTrial(values));
      }),
    );
  });
});

/** The same by comparing each with each. */
function longestByTrial(values: readonly number[]): number {
  const ending = values.map(() => 1);
  values.forEach((value, at) => {
    values.slice(0, at).forEach((earlier, before) => {
      if (earlier < value) ending[at] = Math.max(ending[at] ?? 1, (ending[before] ?? 1) + 1);
    });
  });
  return Math.max(0, ...ending);
}
