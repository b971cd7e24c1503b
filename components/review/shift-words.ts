/** Moves either end of the chosen words by a word, within their passage: a longer name, a shorter one. Counts code points, as stored. */

export type Chosen = {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
};

const count = (words: string): number => [...words].length;

/** The last word of some text with the space behind it, and the first with the space before it. */
const LAST = /[^\s]+\s*$/u;
const FIRST = /^\s*[^\s]+/u;

/**
 * Takes the word before into the chosen words, or leaves the first of them out; the same at the end. The last word is never left out.
 *
 * @example shiftWords(chosen, "start", "out")?.words // "Hassan Nasrallah" of "Nasrallah"
 */
export function shiftWords(chosen: Chosen, side: "start" | "end", way: "out" | "in"): Chosen {
  const { start, end, before, words, after } = chosen;
  if (side === "start") {
    const taken = (way === "out" ? LAST.exec(before) : /^[^\s]+\s+/u.exec(words))?.[0];
    if (taken === undefined) return chosen;
    if (way === "out") {
      return {
        start: start - count(taken),
        end,
        before: before.slice(0, -taken.length),
        words: taken + words,
        after,
      };
    }
    return {
      start: start + count(taken),
      end,
      before: before + taken,
      words: words.slice(taken.length),
      after,
    };
  }
  const taken = (way === "out" ? FIRST.exec(after) : /\s+[^\s]+$/u.exec(words))?.[0];
  if (taken === undefined) return chosen;
  if (way === "out") {
    return { start, end: end + count(taken), before, words: words + taken, after: after.slice(taken.length) };
  }
  return {
    start,
    end: end - count(taken),
    before,
    words: words.slice(0, -taken.length),
    after: taken + after,
  };
}
