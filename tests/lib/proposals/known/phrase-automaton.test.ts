import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseAutomaton } from "#lib/proposals/known/phrase-automaton.ts";

const word = fc.constantFrom("a", "b", "c");
const phrase = fc.array(word, { minLength: 1, maxLength: 4 });

/** What the automaton must find, by looking at every place. */
function scan(phrases: readonly (readonly string[])[], words: readonly string[]): string[] {
  return phrases
    .flatMap((one, value) =>
      words.flatMap((_, from) =>
        one.every((each, index) => words[from + index] === each)
          ? [`${from} ${from + one.length} ${value}`]
          : [],
      ),
    )
    .toSorted();
}

describe("an automaton of phrases", () => {
  it("finds what a scan of every place finds, no more and no less", () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), fc.array(word, { maxLength: 30 }), (phrases, words) => {
        const automaton = new PhraseAutomaton(phrases.map((words, value) => ({ words, value })));
        const found = automaton.find(words).map(({ from, to, value }) => `${from} ${to} ${value}`);
        expect(found.toSorted()).toEqual(scan(phrases, words));
      }),
    );
  });

  it("finds nothing of a phrase without words", () => {
    expect(new PhraseAutomaton([{ words: [], value: 1 }]).find(["a"])).toEqual([]);
  });
});
