import { describe, expect, test } from "vitest";
import { sharedSentences } from "#lib/collation/shared-sentences.ts";
import { ARTICLES, articleOf } from "#tests/support/articles.ts";
import { cut, versionOf } from "#tests/support/versions.ts";

const BORROWED = "The attack had crossed a line by killing American troops.";

describe("sharedSentences", () => {
  test("finds a sentence in unrelated texts, whatever its marks and case", () => {
    const versions = [
      versionOf(["It rained. It poured.", `He knew it. ${BORROWED} So it was.`]),
      versionOf(["Quite another text."]),
      versionOf([`“${BORROWED.toUpperCase()}”`]),
    ];
    const [places, ...others] = sharedSentences(versions);
    expect(others).toEqual([]);
    expect(places?.map(({ version, ordinal }) => [version, ordinal])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(places?.map(({ version, span }) => cut(versions[version]?.text ?? "", span))).toEqual([
      BORROWED,
      `“${BORROWED.toUpperCase()}”`,
    ]);
  });

  test("passes over what is nobody's in particular, and what one text has twice", () => {
    const versions = [
      versionOf([`${BORROWED} ${BORROWED} He declined to comment.`]),
      versionOf(["He declined to comment."]),
    ];
    expect(sharedSentences(versions)).toEqual([]);
  });

  test("finds the sentences that the two witnesses share, and none that any other two articles do", () => {
    const shared = sharedSentences(ARTICLES.map((digits) => articleOf(digits)));
    expect(shared).toHaveLength(27);
    for (const places of shared) expect(places.map(({ version }) => version)).toEqual([1, 2]);
  });
});
