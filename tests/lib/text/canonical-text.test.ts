import { expect, test } from "vitest";
import { canonicalText, countWords } from "#lib/text/canonical-text.ts";

test("a canonical text is the text, unchanged", () => {
  const text = " Qods\u00a0Force\r\n 🕊 e\u0301 \u200b";
  expect(canonicalText(text)).toEqual({ ok: true, value: text });
});

test.each([
  ["U+0000", "a\u0000b", "U+0000 at code unit 1"],
  ["half a character before another", "ab\ud83d!", "lone surrogate) at code unit 2"],
  ["half a character at the end", "abc\ud83d", "lone surrogate) at code unit 3"],
  ["the second half alone", "\udd4a", "lone surrogate) at code unit 0"],
])("%s is refused with its place", (_name, text, reason) => {
  const outcome = canonicalText(text);
  expect(outcome.ok ? "accepted" : outcome.failure.message).toContain(reason);
});

test.each([
  ["Qaani’s Iran-backed militias", 3],
  ["‘retire’ sixty members", 3],
  ["33,000", 1],
  ["U.S.", 1],
  ["October\u00a07.After", 2],
  ["東京 2024年", 4],
  ["שָׁלוֹם עולם", 2],
  [" \n – — … \n", 0],
  ["abc東京abc", 4],
  [`${"-".repeat(1500)}a${"b".repeat(3000)} c`, 2],
  ["", 0],
])("countWords counts %j as %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});

test("a text of one word is counted, however long it is", () => {
  expect(countWords("a".repeat(16_000_000))).toBe(1);
});
