import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTxt } from "#lib/intake/txt/read-txt.ts";

const read = (text: string) =>
  readTxt(text).passages.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

describe("readTxt", () => {
  test.each([
    [
      "an article with its head",
      "A Title\n\nBy Ann Lee, The Post\n8 May 2021\n\nIt rained.",
      ["title: A Title", "byline: By Ann Lee, The Post", "dateline: 8 May 2021", "paragraph: It rained."],
    ],
    [
      "lines that are paragraphs",
      "A Title\nIt rained all day.\nIt poured.",
      ["title: A Title", "paragraph: It rained all day.", "paragraph: It poured."],
    ],
    ["Windows line ends", "A Title\r\n\r\nIt rained.\r\n", ["title: A Title", "paragraph: It rained."]],
    [
      "lines broken for width",
      `${"word ".repeat(12).trim()}\n${"more ".repeat(12).trim()}\n${"and on ".repeat(8).trim()}\nto the end.\n\nA second.`,
      [
        `paragraph: ${"word ".repeat(12).trim()}\n${"more ".repeat(12).trim()}\n${"and on ".repeat(8).trim()}\nto the end.`,
        "paragraph: A second.",
      ],
    ],
    [
      "a heading in the text",
      "A Title\n\nIt rained.\n\nThe Flood\n\nIt poured.",
      ["title: A Title", "paragraph: It rained.", "heading: The Flood", "paragraph: It poured."],
    ],
    [
      "a quoted block",
      "A Title\n\nHe wrote:\n\n> It rained.\n\nSo he wrote.",
      ["title: A Title", "paragraph: He wrote:", "block-quote: > It rained.", "paragraph: So he wrote."],
    ],
    [
      "a title that asks",
      "What Does Qaani Want?\n\nBy Ann Lee and Bo Li, The Post\n\nIt rained.",
      ["title: What Does Qaani Want?", "byline: By Ann Lee and Bo Li, The Post", "paragraph: It rained."],
    ],
    [
      "a sentence that begins like a byline",
      "A Title\n\nBy Ludwig van Beethoven\n\nIt rained.\n\nBy then the war was over.",
      [
        "title: A Title",
        "byline: By Ludwig van Beethoven",
        "paragraph: It rained.",
        "paragraph: By then the war was over.",
      ],
    ],
    ["one line", "It rained", ["paragraph: It rained"]],
    [
      "text from right to left",
      "عنوان\n\nقال قاآني إن الحرب انتهت.",
      ["title: عنوان", "paragraph: قال قاآني إن الحرب انتهت."],
    ],
  ])("reads %s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a passage too repetitive for the index is split between sentences", () => {
    const pieces = readTxt("So it went, and so on. ".repeat(200)).passages.map(({ span }) => span);
    expect(pieces).toHaveLength(2);
    expect(pieces.every((span) => (span.end - span.start + 1) % 23 === 0)).toBe(true);
  });

  test("a text of one line is split in one pass, whatever its length", () => {
    const pieces = readTxt("It was October 7.After the war, sources spoke. ".repeat(20_000)).passages;
    expect(pieces.length).toBeGreaterThan(70);
    for (const { span } of pieces) expect((span.end - span.start + 1) % 47).toBe(0);
  });

  test("passages hold everything but white space, in order and apart, whatever the text", () => {
    const line = fc.constantFrom(
      "A Title",
      "By Ann Lee",
      "It rained. It poured.",
      "21",
      " ",
      "\u00a0",
      "🕊 e\u0301",
      "> So",
      "so ".repeat(300),
    );
    const end = fc.constantFrom("\n", "\n\n", "\r\n", "\r\n\r\n\r\n", "\u2029", "\r");
    const text = fc.array(fc.tuple(line, end)).map((parts) => parts.flat().join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (hostile) => {
        let at = 0;
        for (const { span } of readTxt(hostile).passages) {
          expect(hostile.slice(at, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(hostile.slice(at).trim()).toBe("");
      }),
    );
  });
});
