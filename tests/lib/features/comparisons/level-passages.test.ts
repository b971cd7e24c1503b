import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { levelPassages } from "#lib/features/comparisons/level-passages.ts";

const tells = (...passages: string[]) => passages.map((keys) => new Set(keys));
const rarity: Readonly<Record<string, number>> = { a: 3, b: 2, c: 1 };
const weightOf = (key: string) => rarity[key] ?? 0.1;
const written = (...columns: string[][]) =>
  levelPassages(
    columns.map((passages) => tells(...passages)),
    weightOf,
  ).map((row) =>
    row.map((index, column) => (index === null ? "–" : columns[column]?.[index] || "·")).join(" | "),
  );

describe("passages of different texts", () => {
  it("come level where they tell of the same", () => {
    expect(written(["a", "b"], ["b"])).toEqual(["a | –", "b | b"]);
  });

  it("keep the order of their texts, for the rarer thing", () => {
    expect(written(["a", "c"], ["c", "a"])).toEqual(["– | c", "a | a", "c | –"]);
  });

  it("stand side by side in their order where they have nothing in common", () => {
    expect(written(["a", "b"], ["x", "y", "z"])).toEqual(["a | x", "b | y", "– | z"]);
  });

  it("come level in three columns, also where the first has none", () => {
    expect(written(["c"], ["a", "c"], ["a"])).toEqual(["– | a | a", "c | c | –"]);
  });

  it("are none where there are none", () => {
    expect(levelPassages([[], []], weightOf)).toEqual([]);
  });

  it("stand each once, in the order of its text, whatever they tell", () => {
    const passage = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d")).map((keys) => keys.join(""));
    const columns = fc.array(fc.array(passage, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(columns, (given) => {
        const rows = levelPassages(
          given.map((passages) => tells(...passages)),
          weightOf,
        );
        given.forEach((passages, column) => {
          expect(rows.flatMap((row) => row[column] ?? [])).toEqual([...passages.keys()]);
        });
        expect(rows.every((row) => row.some((index) => index !== null))).toBe(true);
      }),
    );
  });
});
