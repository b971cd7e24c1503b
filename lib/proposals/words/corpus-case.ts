/**
 * How a body of texts writes each word: small, with a capital inside sentences, with a capital at their opening. What is written small
 * elsewhere is an ordinary word, whatever a headline does to it. Counts only.
 */

import type { NameWord } from "./name-words.ts";

type Counts = { small: number; capital: number; opening: number };

/** Grows text by text; a few bytes for each different word. */
export class CorpusCase {
  readonly #counts = new Map<string, Counts>();

  add(words: readonly NameWord[]): void {
    for (const { word, shape, opens, inHeadline } of words) {
      if (shape === "number" || shape === "initial") continue;
      const counts = this.#counts.get(word) ?? { small: 0, capital: 0, opening: 0 };
      this.#counts.set(word, counts);
      if (shape === "small") counts.small += 1;
      else if (opens || inHeadline) counts.opening += 1;
      else counts.capital += 1;
    }
  }

  /** Written small somewhere, and hardly ever with a capital that means something. */
  isOrdinary(word: string): boolean {
    const counts = this.#counts.get(word);
    return counts !== undefined && counts.small > 0 && counts.small >= counts.capital;
  }

  /** Written with a capital inside a sentence somewhere. */
  isCapitalInside(word: string): boolean {
    return (this.#counts.get(word)?.capital ?? 0) > 0;
  }

  /** Nowhere written small. */
  isNeverSmall(word: string): boolean {
    return (this.#counts.get(word)?.small ?? 0) === 0;
  }
}
