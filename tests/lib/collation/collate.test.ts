import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collate } from "#lib/collation/collate.ts";
import {
  findsNoChangeInTheSame,
  isMirroredWhenSwapped,
  isSoundForEditedTexts,
  isSoundForHostileTexts,
  requireSound,
} from "#tests/support/collation-property.ts";
import { hostilities } from "#tests/support/hostile-text.ts";
import { told, versionOf } from "#tests/support/versions.ts";

const A = "The militias integrated deeper into the country’s political and security system.";
const B = "What Qaani decides to do next is the greatest source of uncertainty across the region.";
const C =
  "He befriended Soleimani in the early 1980s on the southern front. The fighting forged a friendship.";
const D = "Receiving funding and arms from Iran, the groups all operated within an overall framework.";

const TAIL = "This is a problem for Iran and for nobody else.";

const CASES: [name: string, left: string[], right: string[], told: string[]][] = [
  ["the same text", [A, B], [A, B], ["1:1 | identical", "2:2 | identical"]],
  [
    "a passage that only the left has",
    [A, B, C],
    [A, C],
    ["1:1 | identical", "2:– | left-only", "3:2 | identical"],
  ],
  [
    "a passage that only the right has",
    [A, C],
    [A, B, C],
    ["1:1 | identical", "–:2 | right-only", "2:3 | identical"],
  ],
  [
    "an article that changes along with its adjective",
    ["The killing was a specific attempt to dislocate the chain."],
    ["The killing was an attempt to dislocate the chain."],
    ["1:1 | changed | a specific → an"],
  ],
  [
    "words put in, with the space that goes with them",
    [A],
    [A.replace("political", "old political")],
    ["1:1 | changed |  → old "],
  ],
  [
    "a lost not",
    ["It did not degrade their ability at all."],
    ["It did degrade their ability at all."],
    ["1:1 | changed | not  → "],
  ],
  [
    "one digit",
    ["Some 43,548 words were read aloud."],
    ["Some 43,549 words were read aloud."],
    ["1:1 | changed | 43,548 → 43,549"],
  ],
  [
    "initials at the end of a sentence",
    ["It was a message directed at the U.S."],
    ["It was a message directed at America."],
    ["1:1 | changed | the U.S. → America."],
  ],
  [
    "typography alone",
    ["“Back off,” he said—twice."],
    ["'Back off,' He said - twice."],
    ["1:1 | changed | (“ → ') | (” → ') | (he → He) | (— →  - )"],
  ],
  [
    "typography and words",
    ["Qaani’s militia clients inflame the conflict."],
    ["Qaanis militia clients inflamed the conflict."],
    ["1:1 | changed | (Qaani’s → Qaanis) | inflame → inflamed"],
  ],
  [
    "words written as one",
    ["He referred to the year of the Yom KippurWar."],
    ["He referred to the year of the Yom Kippur War."],
    ["1:1 | changed | KippurWar → Kippur War"],
  ],
  [
    "a passage that was split between two sentences",
    [A, C, D],
    [
      A,
      "He befriended Soleimani in the early 1980s on the southern front.",
      "The fighting forged a friendship.",
      D,
    ],
    ["1:1 | identical", "2:2 | identical", "2:3 | identical", "3:4 | identical"],
  ],
  [
    "a passage that was split within a sentence, and lost a word",
    [`${A} ${D}`],
    [A, "Receiving funding and arms", "from Iran, the groups operated within an overall framework."],
    ["1:1 | identical", "1:2 | identical", "1:3 | changed | all  → "],
  ],
  [
    "two passages joined",
    [A, D, C],
    [`${A} ${D}`, C],
    ["1:1 | identical", "2:1 | identical", "3:2 | identical"],
  ],
  [
    "a sentence that went over into the next passage",
    [`${A} ${B} ${D} ${TAIL}`, C],
    [`${A} ${B} ${D}`, `${TAIL} ${C} ${C.replace("He", "She")}`],
    ["1:1 | identical", "1:2 | identical", `2:2 | changed |  →  ${C.replace("He", "She")}`],
  ],
  [
    "a passage that moved",
    [A, B, C, D],
    [A, C, D, B],
    ["1:1 | identical", "2:4 | identical, moved", "3:2 | identical", "4:3 | identical"],
  ],
  [
    "a sentence that moved from one passage to another",
    [`${A} ${TAIL}`, `${B} ${D}`],
    [A, `${B} ${TAIL} ${D}`],
    [`1:1 | changed | moved:  ${TAIL} → `, `2:2 | changed | moved:  → ${TAIL} `],
  ],
  [
    "a passage that moved and changed",
    [A, B, C, D],
    [A, C, D, B.replace("greatest", "smallest")],
    ["1:1 | identical", "2:4 | changed, moved | greatest → smallest", "3:2 | identical", "4:3 | identical"],
  ],
  [
    "a byline cut short",
    [A, "By Sune Engel Rasmussen, WSJ", B],
    [A, "Sune Engel", B],
    ["1:1 | identical", "2:2 | changed | By  →  |  Rasmussen, WSJ → ", "3:3 | identical"],
  ],
  [
    "passages that share only grammar",
    [A, "The man of the hour is in the city and on the way to the front.", B],
    [A, "The sound of the sea was in the air and on the shore for the night.", B],
    ["1:1 | identical", "2:– | left-only", "–:2 | right-only", "3:3 | identical"],
  ],
  [
    "a heading that a paragraph mentions",
    [A, "Iraq", B],
    [A, "In Iraq, there were those who remained outside state control.", B],
    ["1:1 | identical", "2:– | left-only", "–:2 | right-only", "3:3 | identical"],
  ],
  [
    "a refrain, once less",
    ["Off.", A, "Off.", B, "Off."],
    [A, "Off.", B, "Off."],
    ["1:– | left-only", "2:1 | identical", "3:2 | identical", "4:3 | identical", "5:4 | identical"],
  ],
  [
    "the same passage over and over, once less",
    [A, A, A],
    [A, A],
    ["1:1 | identical", "2:2 | identical", "3:– | left-only"],
  ],
  [
    "a sentence told twice, put in as a whole",
    ["It rained there all day. It poured."],
    ["It rained there all day. It rained there all night. It poured."],
    ["1:1 | changed |  → It rained there all night. "],
  ],
  [
    "a small word that is the same by accident",
    ["The adviser said in a statement on the war in Gaza."],
    ["The adviser told reporters at a briefing on the war in Gaza."],
    ["1:1 | changed | said in a statement → told reporters at a briefing"],
  ],
  [
    "passages without words",
    [A, "* * *", B],
    [A, "* * *", B],
    ["1:1 | identical", "2:2 | identical", "3:3 | identical"],
  ],
  [
    "texts that are no versions of each other",
    [A, B, "No comments:"],
    [C, D, "No comments:"],
    [
      "1:– | left-only",
      "2:– | left-only",
      "3:– | left-only",
      "–:1 | right-only",
      "–:2 | right-only",
      "–:3 | right-only",
    ],
  ],
  ["nothing and something", [], [A], ["–:1 | right-only"]],
];

describe("collate", () => {
  test.each(CASES)("reads %s", (_name, leftPassages, rightPassages, expected) => {
    const [left, right] = [versionOf(leftPassages), versionOf(rightPassages)];
    expect(told(collate(left, right), left, right)).toEqual(expected);
  });

  test("cuts a passage where a sentence begins, though the space before it is lost", () => {
    const left = versionOf(["He worked until October 7.After the war, sources spoke of it to us."]);
    const right = versionOf(["He worked until October 7.", "After the war, sources spoke of it to us."]);
    expect(told(collate(left, right), left, right)).toEqual(["1:1 | identical", "1:2 | identical"]);
  });

  /** What adds text around a passage changes what belongs together; all others must leave it as it is. */
  describe.each(hostilities)("with $name", ({ make }) => {
    test.each(CASES)("keeps %s what it is", (_case, leftPassages, rightPassages, expected) => {
      const [left, right] = [versionOf(leftPassages.map(make)), versionOf(rightPassages.map(make))];
      const collation = collate(left, right);
      requireSound(collation, left, right);
      if (make("") === "") expect(collation.map(({ status }) => status)).toEqual(expected.map(statusOf));
    });
  });
});

describe("a collation of any two texts", () => {
  test.each([
    [
      "gives the right when its changes are applied to the left, and holds every character once",
      isSoundForEditedTexts,
    ],
    ["is mirrored when its sides are swapped", isMirroredWhenSwapped],
    ["finds no change in a text and itself", findsNoChangeInTheSame],
  ])("%s", (_name, property) => {
    fc.assert(property, { numRuns: 300 });
  });

  test("is sound for hostile text, however its passages are cut", () => {
    fc.assert(isSoundForHostileTexts, { numRuns: 500 });
  });
});

function statusOf(line: string): string | undefined {
  return line.split(" | ")[1]?.replace(", moved", "");
}
