import { describe, expect, it } from "vitest";
import { toPieces } from "#lib/features/comparisons/pieces.ts";
import { textSpan } from "#lib/text/span.ts";

const text = "It was a specific attempt.";
const mark = (start: number, end: number, number: number) => {
  return { span: textSpan(start, end), mark: "wording" as const, number };
};
const told = (...marks: ReturnType<typeof mark>[]) =>
  toPieces(text, textSpan(0, text.length), marks).map(({ text, numbers }) =>
    numbers.length > 0 ? `[${text}|${numbers.join()}]` : text,
  );

describe("words in pieces", () => {
  it("are cut at what is marked, in whatever order it comes", () => {
    expect(told(mark(18, 25, 2), mark(7, 17, 1))).toEqual([
      "It was ",
      "[a specific|1]",
      " ",
      "[attempt|2]",
      ".",
    ]);
  });

  it("hold what overlaps together", () => {
    expect(told(mark(7, 12, 1), mark(9, 17, 2))).toEqual(["It was ", "[a specific|1,2]", " attempt."]);
  });

  it("keep a place where words are lacking", () => {
    expect(told(mark(7, 7, 1))).toEqual(["It was ", "[|1]", "a specific attempt."]);
  });

  it("bear the number of the shared sentence in which they lie, and are cut at its ends", () => {
    const shared = [{ span: textSpan(7, 25), sentence: 3 }];
    const pieces = toPieces(text, textSpan(0, text.length), [mark(18, 25, 1)], shared);
    expect(pieces.map(({ text, sentence }) => [text, sentence])).toEqual([
      ["It was ", undefined],
      ["a specific ", 3],
      ["attempt", 3],
      [".", undefined],
    ]);
  });

  it("leave away marks of another passage", () => {
    expect(toPieces(text, textSpan(0, 6), [mark(7, 9, 1)])).toEqual([
      { text: "It was", mark: null, numbers: [] },
    ]);
  });
});
