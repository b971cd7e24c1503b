import { describe, expect, it } from "vitest";
import { differenceKinds } from "#lib/features/comparisons/compare-request.ts";
import type { ComparedText } from "#lib/features/comparisons/compared-text.ts";
import { tabulated, toVersionRows } from "#lib/features/comparisons/version-rows.ts";
import { Positions } from "#lib/text/positions.ts";
import { type ARTICLES, articleOf } from "#tests/support/articles.ts";

function textOf(digits: (typeof ARTICLES)[number], suffix = ""): ComparedText {
  const version = articleOf(digits);
  const slug = `${digits}${suffix}`;
  return {
    ...version,
    slug,
    name: slug,
    work: null,
    cited: {},
    hash: digits,
    positions: new Positions(version.text),
  };
}

const texts = [textOf("001"), textOf("002")];
const shown = (...show: (typeof differenceKinds)[number][]) => toVersionRows(texts, tabulated(texts), show);

describe("versions row by row", () => {
  const { rows, differences } = shown(...differenceKinds);

  it("hold every passage of each version in its own words", () => {
    texts.forEach(({ text, passages }, column) => {
      const words = rows
        .flatMap(({ cells }) => cells[column] ?? [])
        .map(({ pieces }) => pieces.map((piece) => piece.text).join(""));
      const whole = (given: readonly string[]) => given.join("").replaceAll(/\s/g, "");
      expect([...whole(words)].toSorted()).toEqual(
        [...whole(passages.map(({ span }) => text.slice(span.start, span.end)))].toSorted(),
      );
    });
  });

  it("mark every change in both columns, by one number", () => {
    expect(differences.filter(({ kind }) => kind === "wording")).toHaveLength(18);
    for (const { number, kind } of differences) {
      const columns = [0, 1].filter((column) =>
        rows.some(({ cells }) =>
          cells[column]?.some(({ pieces }) => pieces.some(({ numbers }) => numbers.includes(number))),
        ),
      );
      expect(columns).toEqual(kind === "passages" ? [] : [0, 1]);
    }
  });

  it("place the differences in order within the whole", () => {
    expect(differences.map(({ number }) => number)).toEqual(differences.map((_, index) => index + 1));
    for (const { from, to } of differences) {
      expect(0 <= from && from <= to && to <= 1).toBe(true);
    }
    expect(differences.map(({ from }) => from)).toEqual(
      differences.map(({ from }) => from).toSorted((a, b) => a - b),
    );
  });

  it("leave unmarked what is not to be shown", () => {
    const { rows: plain, differences: none } = shown();
    expect(none).toEqual([]);
    expect(
      plain.flatMap(({ cells }) => cells.flat(2)).flatMap(({ pieces }) => pieces.map(({ mark }) => mark)),
    ).not.toContain("wording");
    expect(new Set(shown("passages").differences.map(({ kind }) => kind))).toEqual(new Set(["passages"]));
  });

  it("of a text with itself show no difference", () => {
    const same = [textOf("001"), textOf("001", "-again")];
    const found = toVersionRows(same, tabulated(same), differenceKinds);
    expect(found.differences).toEqual([]);
    expect(found.rows.every(({ isIdentical }) => isIdentical)).toBe(true);
  });
});
