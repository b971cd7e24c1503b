import { expect, test } from "vitest";
import { type ChangeKind, kindOf } from "#lib/quotation/kind-of.ts";
import { readWords } from "#lib/quotation/word.ts";

const lowerCased = new Set(["a", "the", "war", "he"]);
const side = (text: string) => ({ text, words: readWords(text), lowerCased });

test.each<[quoted: string, written: string, kind: ChangeKind]>([
  ["does", "does not", "negation"],
  ["fits", "doesn’t fit", "negation"],
  ["never", "often", "negation"],
  ["unlikely", "likely", "negation"],
  ["می‌خواهد", "نمی‌خواهد", "negation"],
  ["Kippur War", "KippurWar", "typography"],
  ["", "various", "omission"],
  ["much", "", "insertion"],
  ["Syria and Iraq", "Iraq and Syria", "order"],
  ["500", "50", "number"],
  ["three", "3", "number"],
  ["a dozen men", "seven men", "number"],
  ["Hamas", "Hezbollah", "name"],
  ["he said Qaani", "he said him", "name"],
  ["The", "A", "word"],
  ["He", "She", "name"],
  ["more", "less", "word"],
])("%j for %j is a change of %s", (quoted, written, kind) => {
  const [quote, source] = [side(quoted), side(written)];
  expect(kindOf(quote.words, source.words, quote, source)).toBe(kind);
});
