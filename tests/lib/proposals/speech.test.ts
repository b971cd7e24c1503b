import { expect, it } from "vitest";
import { proposeSpeech } from "#lib/proposals/speech.ts";
import { textSpan } from "#lib/text/span.ts";

function propose(words: string) {
  const text = { text: words, passages: [{ kind: "paragraph", span: textSpan(0, words.length) }] };
  const start = words.indexOf("Ann Lee");
  const named = {
    span: textSpan(start, start + 7),
    kind: "person" as const,
    bearer: "ann-lee",
    name: "Ann Lee",
    names: ["Ann Lee"],
  };
  return proposeSpeech(text, [named]).map(({ span, speaker }) => [
    words.slice(span.start, span.end),
    speaker?.bearer ?? null,
  ]);
}

it("words in quotation marks are proposed with who says them", () => {
  expect(propose("“It rained for a week,” said Ann Lee.")).toEqual([["It rained for a week,", "ann-lee"]]);
});

it("a term in quotation marks is nobody's speech", () => {
  expect(propose("The “long rain” ended, and Ann Lee left.")).toEqual([]);
});

it("words whose speaker is not named have none", () => {
  expect(
    propose("“It rained for a week,” a woman said. Ann Lee left.").map(([, speaker]) => speaker),
  ).toEqual([null]);
});
