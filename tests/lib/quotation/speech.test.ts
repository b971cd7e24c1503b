import { expect, test } from "vitest";
import { readSpeech } from "#lib/quotation/speech.ts";
import { speechAt } from "#lib/quotation/speech-at.ts";
import { textSpan } from "#lib/text/span.ts";

function speakerAt(text: string, words: string, names: readonly string[]): string | null | undefined {
  const found = names.flatMap((name) =>
    Array.from(text.matchAll(new RegExp(name, "gu")), ({ index }) => ({
      span: textSpan(index, index + name.length),
      name,
      names: [name],
    })),
  );
  found.sort((one, other) => one.span.start - other.span.start);
  const speech = readSpeech(text, [{ span: textSpan(0, text.length) }], found);
  const at = text.indexOf(words);
  const here = speechAt(speech, textSpan(at, at + words.length));
  return here === null ? undefined : (here.speaker?.name ?? null);
}

test.each<[text: string, words: string, names: string[], speaker: string | null | undefined]>([
  ["“It rained all day long here,” said Ann Lee.", "rained all day", ["Ann Lee"], "Ann Lee"],
  ["Ann Lee said it rained.", "it rained", ["Ann Lee"], "Ann Lee"],
  ["Ann Lee said so. “It rained all day long here,” she said.", "rained all day", ["Ann Lee"], "Ann Lee"],
  [
    "“It rained all day long here,” said Ann Lee. “And we all got wet at noon.”",
    "all got wet",
    ["Ann Lee"],
    "Ann Lee",
  ],
  ["“It rained all day long here,” a neighbour said.", "rained all day", ["Ann Lee"], null],
  ["Ann Lee lives by the sea.", "by the sea", ["Ann Lee"], undefined],
  ["Ben Orr said to Ann Lee that it rained.", "it rained", ["Ann Lee", "Ben Orr"], "Ben Orr"],
])("%s", (text, words, names, speaker) => {
  expect(speakerAt(text, words, names)).toBe(speaker);
});
