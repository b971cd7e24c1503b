import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuotation } from "#lib/quotation/parse-quotation.ts";
import { readNear } from "#lib/quotation/read-near.ts";
import { articles } from "#tests/support/quotation-room.ts";
import { unrelatedSentence } from "#tests/support/unrelated-prose.ts";

const best = (quote: string) =>
  Math.max(0, ...articles.map((source) => readNear(parseQuotation(quote), source)?.share ?? 0));

const words = articles[0]?.text.split(/\s+/u) ?? [];
/** Long enough that the words left whole can carry it: of a shorter one more has to stand there. */
const stretch = fc
  .tuple(fc.integer({ min: 100, max: words.length - 40 }), fc.integer({ min: 16, max: 30 }))
  .map(([from, length]) => words.slice(from, from + length));

test("with every fourth word mistyped the place is still found", () => {
  fc.assert(
    fc.property(stretch, fc.nat(3), (written, first) => {
      const typed = written.map((word, index) => (index % 4 === first ? mistype(word) : word));
      expect(best(typed.join(" "))).toBeGreaterThanOrEqual(0.6);
    }),
    { numRuns: 150 },
  );
});

test("sentences of other texts come nowhere near", () => {
  fc.assert(
    fc.property(unrelatedSentence, (sentence) => {
      expect(best(sentence)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

/** Two neighbouring letters change places, or the last is doubled. */
function mistype(word: string): string {
  const middle = word.length >> 1;
  if (word.length < 4) return word + word.slice(-1);
  return word.slice(0, middle) + word.charAt(middle + 1) + word.charAt(middle) + word.slice(middle + 2);
}
