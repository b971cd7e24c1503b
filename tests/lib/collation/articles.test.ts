import { describe, expect, test } from "vitest";
import { collate } from "#lib/collation/collate.ts";
import { mirror } from "#lib/collation/mirror.ts";
import { ARTICLES, articleOf } from "#tests/support/articles.ts";
import { cut, told } from "#tests/support/versions.ts";

/** The two witnesses of the Wall Street Journal's story, 001 and 002, as an editor collated them by hand. */
const TABLE = [
  "1:– | left-only", // the title of one
  "–:1 | right-only", // the date, the title and the byline of the other
  "–:2 | right-only",
  "2:3 | changed | By  →  |  Rasmussen, WSJ → ",
  "3:4 | identical",
  "4:5 | identical",
  "5:6 | identical",
  "–:7 | right-only", // a caption, as are 12, 18, 23, 24 and 32
  "6:8 | identical",
  "7:9 | identical",
  "8:10 | changed | a specific → an | U.S. → American",
  "9:11 | identical",
  "–:12 | right-only",
  "10:13 | changed |  → according to  | Islamic  →  |  Corps said → ",
  "11:14 | changed | U.S.  →  | KippurWar → Kippur War",
  "12:15 | changed |  → an almost mythical aura among his followers and  | the country’s → its",
  "13:16 | changed | a U.S. → an American",
  "14:17 | changed | IRGC → Revolutionary Guard |  → a full year later, ",
  "–:18 | right-only",
  "15:19 | identical",
  "16:20 | changed | he → Qaani | IRGC → Revolutionary Guard",
  "17:21 | changed |  → civil ",
  "18:22 | identical",
  "–:23 | right-only",
  "–:24 | right-only",
  "19:25 | identical",
  "20:26 | identical",
  "21:27 | identical",
  "22:28 | identical", // one paragraph of 001 is two of 002
  "22:29 | identical",
  "–:30 | right-only",
  "–:31 | right-only",
  "–:32 | right-only",
  "23:33 | changed |  The question now is whether the militias will listen. → ",
  "–:34 | right-only",
  "–:35 | right-only",
  "–:36 | right-only",
  "–:37 | right-only", // "No comments:"
];

describe("the collation of 001 and 002", () => {
  const left = articleOf("001");
  const right = articleOf("002");

  test("is what an editor collated by hand", () => {
    expect(told(collate(left, right), left, right)).toEqual(TABLE);
  });

  test("is the same the other way round, mirrored", () => {
    expect(collate(right, left)).toEqual(mirror(collate(left, right)));
  });

  test("cuts the paragraph that was split between its sentences", () => {
    const parts = collate(left, right).flatMap((pair) => (pair.left?.ordinal === 22 ? [pair.left.span] : []));
    expect(parts.map((span) => cut(left.text, span).slice(0, 20))).toEqual([
      "Whereas Soleimani us",
      "“And that requires m",
    ]);
  });
});

describe("articles that are no witnesses of one work", () => {
  const pairs = ARTICLES.flatMap((one, at) => ARTICLES.slice(at + 1).map((other) => [one, other] as const));

  test.each(pairs.filter((pair) => pair.join() !== "001,002"))("%s and %s share no passage", (one, other) => {
    const statuses = new Set(collate(articleOf(one), articleOf(other)).map(({ status }) => status));
    expect(statuses).toEqual(new Set(["left-only", "right-only"]));
  });
});
