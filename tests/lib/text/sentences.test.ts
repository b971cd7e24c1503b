import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "#lib/text/sentences.ts";
import { textSpan } from "#lib/text/span.ts";

const cut = (text: string) => sentences(text).map((span) => text.slice(span.start, span.end).trim());

describe("sentences", () => {
  test.each([
    ["two sentences", "It rained. It poured.", ["It rained.", "It poured."]],
    [
      "a full stop without its space",
      "Attack Israel on October 7.After the war, it ended.",
      ["Attack Israel on October 7.", "After the war, it ended."],
    ],
    [
      "an ellipsis without its space",
      "He lacks the charisma with these Arab groups…As a result, he struggles…and fails.",
      ["He lacks the charisma with these Arab groups…", "As a result, he struggles…and fails."],
    ],
    ["a clause of a law", "See section 3.A of the law.", ["See section 3.A of the law."]],
    [
      "a country of initials",
      "The U.S. State Department and the U.S. army.",
      ["The U.S. State Department and the U.S. army."],
    ],
    [
      "a country of initials that ends one",
      "He worked with the U.S. The war went on.",
      ["He worked with the U.S.", "The war went on."],
    ],
    [
      "a rank",
      "Since taking over, Brig. Gen. Esmail Qaani has worked.",
      ["Since taking over, Brig. Gen. Esmail Qaani has worked."],
    ],
    ["a month", "It began with Hamas’s Oct. 7 attack.", ["It began with Hamas’s Oct. 7 attack."]],
    [
      "a place after a university",
      "Arash Azizi, at Clemson University, S.C., said so.",
      ["Arash Azizi, at Clemson University, S.C., said so."],
    ],
    ["a quotation that goes on", "“Who?” he asked. “You.”", ["“Who?” he asked.", "“You.”"]],
    ["an amount", "It cost $3.5 million. Nobody paid.", ["It cost $3.5 million.", "Nobody paid."]],
    ["an address", "See Node.js and example.com for more.", ["See Node.js and example.com for more."]],
    ["a line broken for width", "It rained\nall day.", ["It rained\nall day."]],
    ["no mark at the end", "No comments", ["No comments"]],
    ["Arabic", "هل هذا صحيح؟ نعم.", ["هل هذا صحيح؟ نعم."]],
  ])("reads %s", (_name, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test("reads only the span that it is given, in positions of the whole text", () => {
    const text = "Not this. It rained. It poured. Not that.";
    expect(sentences(text, textSpan(10, 31))).toEqual([textSpan(10, 21), textSpan(21, 31)]);
  });

  test("gives none for nothing", () => {
    expect(sentences("")).toEqual([]);
  });

  test("holds every code unit once, whatever the text", () => {
    const words = fc.constantFrom(
      "U.S.",
      "a.",
      "Then",
      "he",
      "“So?”",
      "\n",
      "\r\n",
      " ",
      "\u00a0",
      "7.After",
      "…",
      "🕊",
      "e\u0301",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          expect(
            sentences(text)
              .map((span) => text.slice(span.start, span.end))
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  test("reads a text of abbreviations alone in linear time", () => {
    const started = performance.now();
    expect(sentences("Mr. U.S. ".repeat(100_000))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
