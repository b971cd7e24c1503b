import { expect, it, test } from "vitest";
import { joinedByQuotes, quotedStretches } from "#lib/quotation/quoted-stretches.ts";
import { sentences } from "#lib/text/sentences.ts";
import { sliceText, textSpan } from "#lib/text/span.ts";

const whole = (text: string) => textSpan(0, text.length);
const stretches = (text: string) => quotedStretches(text, whole(text)).map((span) => sliceText(text, span));

test.each<[text: string, stretches: string[]]>([
  ["He said “it rained all day long” there.", ["it rained all day long"]],
  ['He said "it rained all day long" there.', ["it rained all day long"]],
  ["He said «it rained all day long» there.", ["it rained all day long"]],
  [
    "“One two three four five” and “six seven eight nine ten”",
    ["One two three four five", "six seven eight nine ten"],
  ],
  ["The so-called “axis of resistance” is a term.", []],
  ["“It rained all day long and nobody came", ["It rained all day long and nobody came"]],
  ["No marks at all.", []],
  ["", []],
])("%j", (text, expected) => {
  expect(stretches(text)).toEqual(expected);
});

it("joins the sentences that one quotation holds together", () => {
  const text = "“It rained. We all got wet. Nobody came,” said Ann. She left.";
  const joined = joinedByQuotes(sentences(text, whole(text)), quotedStretches(text, whole(text)));
  expect(joined.map((span) => sliceText(text, span).trim())).toEqual([
    "“It rained. We all got wet. Nobody came,” said Ann.",
    "She left.",
  ]);
});
