import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tabulate } from "#lib/collation/tabulate.ts";
import { articleOf } from "#tests/support/articles.ts";
import { editedVersions } from "#tests/support/edited-versions.ts";
import { versionOf } from "#tests/support/versions.ts";

const A = "The militias integrated deeper into the country’s political and security system.";
const B = "What Qaani decides to do next is the greatest source of uncertainty across the region.";
const C =
  "He befriended Soleimani in the early 1980s on the southern front. The fighting forged a friendship.";
const D = "Receiving funding and arms from Iran, the groups all operated within an overall framework.";
const E = "With the Middle East on the brink, officials are working to ensure that nothing provokes attacks.";

/** One line a row: the ordinals of each version, `–` for none, and a star at the version that leads. */
const told = (...versions: string[][]) =>
  tabulate(versions.map((passages) => versionOf(passages))).map(({ lead, cells }) =>
    cells
      .map(
        (its, version) =>
          (its.map(({ part }) => part.ordinal).join("+") || "–") + (version === lead ? "*" : ""),
      )
      .join(" "),
  );

describe("tabulate", () => {
  test("gives the pairs of two versions as rows", () => {
    expect(told([A, B, C], [A, D, C])).toEqual(["1* 1", "2* –", "– 2*", "3* 3"]);
  });

  test("brings together what two versions have and the base has not", () => {
    expect(told([A, C], [A, B, C], [A, B.replace("greatest", "smallest"), C])).toEqual([
      "1* 1 1",
      "– 2* 2",
      "2* 3 3",
    ]);
  });

  test("keeps apart what each has alone, in one place", () => {
    expect(told([A, C], [A, B, C], [A, D, C])).toEqual(["1* 1 1", "– 2* –", "– – 2*", "2* 3 3"]);
  });

  test("puts the parts of a split passage in the row of the whole, also where the base is the split one", () => {
    const first = "He befriended Soleimani in the early 1980s on the southern front.";
    const second = "The fighting forged a friendship.";
    expect(told([A, C, D], [A, first, second, D], [A, C, D])).toEqual(["1* 1 1", "2* 2+3 2", "3* 4 3"]);
    expect(told([A, first, second, D], [A, C, D])).toEqual(["1* 1", "2* 2", "3* 2", "4* 3"]);
  });

  test("gives what moved a row of its own", () => {
    expect(told([A, B, C, D, E], [A, C, D, E, B])).toEqual(["1* 1", "2* –", "3* 2", "4* 3", "5* 4", "– 5*"]);
  });

  test("reads four versions", () => {
    expect(told([A, D], [A, B, D], [B, C, D], [A, B, C])).toEqual([
      "1* 1 – 1",
      "– 2* 1 2",
      "– – 2* 3",
      "2* 3 3 –",
    ]);
  });

  test("says how each part differs from the passage that leads", () => {
    const rows = tabulate([versionOf([A]), versionOf([A.replace("deeper", "further")])]);
    expect(rows[0]?.cells[0]?.[0]?.pair).toBeNull();
    expect(rows[0]?.cells[1]?.[0]?.pair).toMatchObject({ status: "changed", changes: [{ op: "replace" }] });
  });

  test("lets any version be the base, and has all passages of all, each once and in order", () => {
    const versions = fc
      .tuple(editedVersions, editedVersions)
      .map(([one, other]) => [...one, ...other].map((passages) => versionOf(passages)));
    fc.assert(
      fc.property(versions, fc.nat(3), (all, base) => {
        const rows = tabulate(all, base);
        all.forEach((version, index) => {
          const starts = rows.flatMap((row) => row.cells[index]?.map(({ part }) => part.span.start) ?? []);
          const ordinals = rows.flatMap((row) => row.cells[index]?.map(({ part }) => part.ordinal) ?? []);
          expect(new Set(ordinals)).toEqual(new Set(version.passages.map(({ ordinal }) => ordinal)));
          expect(new Set(starts).size).toBe(starts.length);
          const inRows = rows.flatMap(
            (row) => row.cells[index]?.slice(0, 1).map(({ part }) => part.span.start) ?? [],
          );
          expect(inRows).toEqual(inRows.toSorted((left, right) => left - right));
        });
      }),
      { numRuns: 200 },
    );
  });

  test("puts 002 beside 001, and 000 beside neither", () => {
    const [one, two, none] = [articleOf("001"), articleOf("002"), articleOf("000")];
    const rows = tabulate([one, two, none]);
    expect(rows.filter(({ cells }) => cells[2]?.length && (cells[0]?.length || cells[1]?.length))).toEqual(
      [],
    );
    expect(rows.filter(({ cells }) => cells[0]?.length && cells[1]?.length)).toHaveLength(22);
    expect(rows).toHaveLength(22 + 1 + 14 + none.passages.length);
  });
});
