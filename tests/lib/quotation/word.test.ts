import { expect, test } from "vitest";
import { readWords } from "#lib/quotation/word.ts";

test.each<[text: string, keys: string[]]>([
  ["$33,000 or 5 %", ["$33000", "or", "5%"]],
  ["3.5 and 35", ["3.5", "and", "35"]],
  ["-5 °C, 1980-88", ["-5°", "c", "1980", "88"]],
  ["40 € or €40", ["40€", "or", "€40"]],
  ["> 40 < 50", [">40", "<50"]],
  ["we're were", ["were'", "were"]],
  ["Qaani’s Qaanis", ["qaani", "s", "qaanis"]],
  ["the low‑profile – visit", ["the", "low", "profile", "visit"]],
  ["schön", ["schon\u0308"]],
  ["", []],
  ["“…” — !", []],
])("%j", (text, keys) => {
  expect(readWords(text).map((word) => word.key)).toEqual(keys);
});
