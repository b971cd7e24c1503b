import { describe, expect, it, test } from "vitest";
import { findQuotations } from "#lib/quotation/find-quotations.ts";

const found = (draft: string) =>
  findQuotations(draft).quotations.map(({ text, attribution }) => [text, attribution?.name ?? null]);

test.each<[draft: string, quotations: [string, string | null][]]>([
  ["“We are all war kids,” said Ali Alfoneh.", [["We are all war kids,", "Ali Alfoneh"]]],
  [
    'Ray Takeyh, an expert, said "It is so." He added: "And so."',
    [
      ["It is so.", "Ray Takeyh"],
      ["And so.", "Ray Takeyh"],
    ],
  ],
  ["According to Kurdistan24, it was «far from unified».", [["far from unified", "Kurdistan24"]]],
  [
    "Er sagte „ja“, dann ‚nein‘.",
    [
      ["ja", null],
      ["nein", null],
    ],
  ],
  ["Blinken: “We have not seen it.”", [["We have not seen it.", "Blinken"]]],
  ["“Text” (Takeyh)", [["Text", "Takeyh"]]],
  ["It’s the militias’ war, and don't 'they' know it.", [["they", null]]],
  ["“One of ‘them’ left,” he said.", [["One of ‘them’ left,", null]]],
  [
    "“First. Second,” Antony Blinken warned, “third.”",
    [
      ["First. Second,", "Antony Blinken"],
      ["third.", "Antony Blinken"],
    ],
  ],
  ["As Sune Engel wrote:\n\n> The man\n> is different.", [["The man is different.", "Sune Engel"]]],
  ["> The man is different.\n> — Ann Lee", [["The man is different.", "Ann Lee"]]],
  ["```\n“code”\n```\n", []],
  ['A 5" nail.', []],
  ["“”, “…”", []],
  ["", []],
])("%j", (draft, quotations) => {
  expect(found(draft)).toEqual(quotations);
});

describe("places", () => {
  it("cuts each quotation with its marks", () => {
    const draft = "He said “no” and\n\n> yes";
    const { quotations } = findQuotations(draft);
    expect(quotations.map(({ span }) => draft.slice(span.start, span.end))).toEqual(["“no”", "> yes"]);
  });

  it("says where a mark is not closed, and reads on behind it", () => {
    const { quotations, unclosed } = findQuotations("An “open mark.\n\nA “closed” one.");
    expect(unclosed).toEqual([3]);
    expect(quotations.map(({ text }) => text)).toEqual(["closed"]);
  });

  it.each(["“", '"a ', "‘a ", "«a", "> ", "“a” "])("is not held up by thousands of %j", (mark) => {
    const since = performance.now();
    findQuotations(mark.repeat(3000));
    expect(performance.now() - since).toBeLessThan(20_000);
  });

  it("reads 5 MB within seconds", () => {
    const draft = "He said “it is so” to them, and “it is not” to me. "
      .repeat(10)
      .concat("\n\n")
      .repeat(10_000);
    expect(findQuotations(draft).quotations.length).toBe(200_000);
  });
});
