import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeSpan } from "#lib/anchor/describe.ts";
import { resolver } from "#lib/anchor/resolve.ts";
import { collate } from "#lib/collation/collate.ts";
import { identicalSentences } from "#lib/collation/identical-sentences.ts";
import { sentencePairs } from "#lib/collation/sentence-pairs.ts";
import { sliceStored } from "#lib/text/positions.ts";
import { textSpan } from "#lib/text/span.ts";
import { editedVersions } from "#tests/support/edited-versions.ts";
import { cut, versionOf } from "#tests/support/versions.ts";

const RAIN = "It rained in Baghdad all day long.";
const WAR = "The war went on in the south of the country.";
const NOBODY = "Nobody there knew what to do next.";

const CASES: [name: string, left: string, right: string, pairs: string[]][] = [
  ["all, where nothing changed", `${RAIN} ${WAR}`, `${RAIN} ${WAR}`, [`= ${RAIN}`, `= ${WAR}`]],
  [
    "a changed one beside others",
    `${RAIN} ${WAR} ${NOBODY}`,
    `${RAIN} ${WAR.replace("south", "north")} ${NOBODY}`,
    [`= ${RAIN}`, `~ ${WAR}`, `= ${NOBODY}`],
  ],
  [
    "none for one that was put in",
    `${RAIN} ${NOBODY}`,
    `${RAIN} ${WAR} ${NOBODY}`,
    [`= ${RAIN}`, `= ${NOBODY}`],
  ],
  ["a difference of marks as a change", `${RAIN} “${WAR}”`, `${RAIN} '${WAR}'`, [`= ${RAIN}`, `~ “${WAR}”`]],
];

describe("sentencePairs", () => {
  test.each(CASES)("pairs %s", (_name, leftText, rightText, expected) => {
    const [left, right] = [versionOf([leftText]), versionOf([rightText])];
    const pairs = collate(left, right).flatMap((pair) => sentencePairs(pair, left.text, right.text));
    const told = pairs.map(
      (pair) => `${pair.status === "identical" ? "=" : "~"} ${cut(left.text, pair.left)}`,
    );
    expect(told).toEqual(expected);
  });

  test("gives none for a passage that only one side has", () => {
    const [left, right] = [versionOf([RAIN]), versionOf([])];
    expect(collate(left, right).flatMap((pair) => sentencePairs(pair, left.text, right.text))).toEqual([]);
  });

  test("pairs each sentence once, and calls identical only what is", () => {
    fc.assert(
      fc.property(editedVersions, ([before, after]) => {
        const [left, right] = [versionOf(before), versionOf(after)];
        const pairs = collate(left, right).flatMap((pair) => sentencePairs(pair, left.text, right.text));
        expect(new Set(pairs.map((pair) => pair.left.start)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.right.start)).size).toBe(pairs.length);
        for (const pair of pairs) {
          expect(pair.status === "identical").toBe(cut(left.text, pair.left) === cut(right.text, pair.right));
        }
      }),
    );
  });
});

describe("identicalSentences", () => {
  test("tells them in code points, as an anchor is carried over", () => {
    const before = versionOf([`🕊 ${RAIN} ${WAR}`, `${NOBODY} ${WAR}`]);
    const after = versionOf([`🕊🕊 ${RAIN} Yes. ${WAR}`, `Indeed, nobody knew. ${NOBODY} ${WAR}`]);
    const identical = identicalSentences(collate(before, after), before.text, after.text);
    for (const pair of identical) {
      expect(sliceStored(after.text, pair.after)).toBe(sliceStored(before.text, pair.before));
    }
    const at = before.text.lastIndexOf("war");
    const anchor = describeSpan(before.text, textSpan(at, at + 3));
    const resolution = resolver(before.text, after.text, identical)(anchor);
    expect(resolution).toMatchObject({ status: "moved", because: "sentence" });
    if (resolution.status !== "moved") return;
    expect(Array.from(after.text).slice(resolution.anchor.start).join("")).toBe(
      "war went on in the south of the country.",
    );
  });
});
