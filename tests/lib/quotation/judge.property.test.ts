import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "#lib/quotation/judge.ts";
import { articles, articleVoices } from "#tests/support/quotation-room.ts";
import { unrelatedSentence } from "#tests/support/unrelated-prose.ts";

const judged = (quote: string) => judge(quote, articles, articleVoices);
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const passages = articles.flatMap(({ slug, work, text, passages: spans }) =>
  spans.map(({ span }) => {
    const words = text.slice(span.start, span.end);
    return { slug, work, words, plain: plain(words) };
  }),
);
const long = passages.filter(({ words }) => words.split(/\s+/u).length > 12);

/** Words of a passage that stand in that passage of that work alone. */
const stretch = fc
  .tuple(fc.nat(long.length - 1), fc.nat(), fc.integer({ min: 4, max: 30 }))
  .map(([at, from, length]) => {
    const words = Array.from((long[at]?.words ?? "").matchAll(/\S+/gu));
    const first = from % Math.max(1, words.length - length);
    const last = words[Math.min(words.length - 1, first + length - 1)];
    const start = words[first]?.index ?? 0;
    const quote = (long[at]?.words ?? "").slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0));
    return { quote, passage: long[at] };
  })
  .filter(({ quote, passage }) => {
    const sought = plain(quote);
    const holding = passages.filter((one) => one.plain.includes(sought));
    return (
      !/[[\]…]|\.\s?\.\s?\./u.test(quote) &&
      holding.every((one) => one.work === passage?.work) &&
      holding.filter((one) => one.slug === passage?.slug).length === 1
    );
  });

test("words that stand in one work's passage only are verbatim, and found there", () => {
  fc.assert(
    fc.property(stretch, ({ quote, passage }) => {
      const { verdict, best } = judged(quote);
      expect(verdict).toBe("verbatim");
      expect(articles.find(({ slug }) => slug === best?.source)?.work).toBe(passage?.work);
    }),
    { numRuns: 300 },
  );
});

const writings: Record<string, (quote: string) => string> = {
  "straight quotation marks": (quote) => quote.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'"),
  "curly quotation marks": (quote) => quote.replace(/'/gu, "’").replace(/"/gu, "”"),
  dashes: (quote) => quote.replace(/[—–]/gu, " -- ").replace(/(?<=\p{L})-(?=\p{L})/gu, "‑"),
  "no-break spaces": (quote) => quote.replace(/ /gu, "\u00a0"),
  "line breaks": (quote) => quote.replace(/ /gu, "\n"),
  capitals: (quote) => quote.toUpperCase(),
  "small letters": (quote) => quote.toLowerCase(),
  "outer marks": (quote) => `«${quote}!»`,
  "decomposed letters": (quote) => quote.normalize("NFD"),
};

test.each(Object.entries(writings))("written with %s they are typographic at most", (_, write) => {
  fc.assert(
    fc.property(stretch, ({ quote }) => {
      expect(judged(write(quote)).verdict).toBeOneOf(["typographic", "verbatim"]);
    }),
    { numRuns: 60 },
  );
});

test("one word changed, where the result stands nowhere, is neither verbatim nor typographic", () => {
  const other = fc.constantFrom(
    "not",
    "never",
    "hardly",
    "Bagheri",
    "seven",
    "1979",
    "blue",
    "the",
    "wouldn’t",
  );
  fc.assert(
    fc.property(stretch, other, fc.nat(), fc.boolean(), ({ quote }, word, at, isLeftOut) => {
      const words = quote.split(/\s+/u);
      words.splice(at % words.length, 1, ...(isLeftOut ? [] : [word]));
      const changed = words.join(" ");
      fc.pre(!passages.some((one) => one.plain.includes(plain(changed))));
      const { verdict, changes } = judged(changed);
      expect(verdict).not.toBeOneOf(["verbatim", "typographic", "elided"]);
      if (verdict === "altered") expect(changes.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

test("a number changed is named as a number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 51, max: 99_999 }), (number) => {
      const quote = `drew such huge crowds that more than ${number} people were killed in a stampede`;
      expect(judged(quote)).toMatchObject({
        verdict: "altered",
        changes: [{ kind: "number", source: "50" }],
      });
    }),
  );
});

test("a sentence of another text is not found", () => {
  fc.assert(
    fc.property(unrelatedSentence, (sentence) => {
      expect(judged(sentence).verdict).toBe("not-found");
    }),
    { numRuns: 300 },
  );
});

test("whatever is given, there is an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (quote) => {
      expect(judged(quote).note).not.toBe("");
    }),
    { numRuns: 300 },
  );
});
