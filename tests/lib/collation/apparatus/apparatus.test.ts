import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apparatus } from "#lib/collation/apparatus/apparatus.ts";
import { tabulate } from "#lib/collation/tabulate.ts";
import { editedVersions } from "#tests/support/edited-versions.ts";
import { cut, versionOf } from "#tests/support/versions.ts";

const A = "The killing was a specific attempt to dislocate the chain of command.";
const B = "What Qaani decides to do next is the greatest source of uncertainty.";
const C = "He befriended Soleimani in the early 1980s on the southern front.";

/** The readings of each variant, passage by passage. */
const told = (...versions: string[][]) =>
  apparatus(versions.map((passages) => versionOf(passages))).map(({ ordinal, variants, witnesses }) => [
    ordinal,
    witnesses.map((reading) => (reading === null ? "–" : "+")).join(""),
    ...variants.map(({ readings }) => readings.map((reading) => reading ?? "–").join(" | ")),
  ]);

describe("apparatus", () => {
  test("notes each place at which two versions part", () => {
    expect(told([A, B], [A.replace("a specific", "an"), B])).toEqual([
      [1, "++", "a specific | an"],
      [2, "++"],
    ]);
  });

  test("notes words put in, with an empty reading of those that have them not", () => {
    expect(told([B], [B.replace("greatest", "very greatest")])).toEqual([[1, "++", " | very "]]);
  });

  test("makes one variant of changes that overlap", () => {
    const versions = [[A], [A.replace("a specific", "an")], [A.replace("specific attempt", "bold try")]];
    expect(told(...versions)).toEqual([[1, "+++", "a specific attempt | an attempt | a bold try"]]);
  });

  test("keeps apart changes that only touch, and brings together what is put in at one place", () => {
    const other = [B.replace("greatest ", "")];
    const more = [B.replace("greatest source", "greatest single source")];
    const same = [B.replace("greatest source", "greatest known source")];
    expect(told([B], other, more, same)).toEqual([
      [1, "++++", "greatest  |  | greatest  | greatest ", " |  | single  | known "],
    ]);
  });

  test("notes passages that some lack, where they would stand", () => {
    expect(told([A, C], [A, B, C], [C])).toEqual([
      [1, "++–"],
      [1, "–+–"],
      [2, "+++"],
    ]);
  });

  test("says of a passage that moved where it came from", () => {
    const [first, second, third] = apparatus([
      versionOf([A, B, C, B.replace("next", "then")]),
      versionOf([A, C, B]),
    ]);
    expect([first, second, third].map((passage) => passage?.movedFrom)).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    const moved = apparatus([versionOf([A, B, C]), versionOf([B, C, A])]);
    expect(moved.map(({ movedFrom }) => movedFrom[1])).toEqual([null, null, null, 1]);
  });

  test("calls a variant typography only where all its changes are", () => {
    const kinds = (...versions: string[][]) =>
      apparatus(versions.map((passages) => versionOf(passages))).flatMap(({ variants }) =>
        variants.map(({ kind }) => kind),
      );
    const upper = [A.replace("specific", "Specific")];
    expect(kinds([A], upper)).toEqual(["typography"]);
    expect(kinds([A], upper, [A.replace("specific", "bold")])).toEqual(["wording"]);
  });

  test("holds every witness, character for character but for the space between passages", () => {
    const versions = fc
      .tuple(editedVersions, editedVersions)
      .map(([one, other]) => [...one, other[1]].map((passages) => versionOf(passages)));
    fc.assert(
      fc.property(versions, fc.nat(2), (all, base) => {
        const passages = apparatus(all, base);
        all.forEach((version, index) => {
          const read = passages.map(({ span, variants, witnesses }) => {
            if (span === null) return witnesses[index] ?? "";
            if (witnesses[index] === null) return "";
            let at = span.start;
            let text = "";
            for (const variant of variants) {
              text += all[base]?.text.slice(at, variant.span.start) ?? "";
              text += variant.readings[index] ?? "";
              at = variant.span.end;
            }
            return text + (all[base]?.text.slice(at, span.end) ?? "");
          });
          const bare = (text: string) => text.replace(/\s/gv, "");
          const parts = tabulate(all, base).flatMap(
            (row) => row.cells[index]?.map(({ part }) => part.span) ?? [],
          );
          expect(bare(read.join(""))).toBe(bare(parts.map((span) => cut(version.text, span)).join("")));
        });
      }),
      { numRuns: 300 },
    );
  });
});
