/**
 * The cheapest way to turn a stretch of a source into a quotation, word by word. Where the stretch begins and ends is part
 * of the answer. The costs choose among alignments of one place; they decide no verdict.
 */

import { looksLike } from "./looks-like.ts";
import type { Word } from "./word.ts";

/** One step: a pair of words, a word of the quotation alone, or a word of the source alone (indices into the lists). */
export type Step = {
  readonly quote: number | null;
  readonly source: number | null;
  readonly isMatch: boolean;
};

const ADDED = 1.5;
/** To leave words out costs once, and then little for each: quotations drop clauses as readily as words. */
const LEFT_OUT = 1;
const MORE_LEFT_OUT = 0.05;
/** Dearer than to leave out a word: "it degraded" stands for "it didn’t degrade", not for "didn’t degrade". */
const REPLACED = 1.25;
const MISSPELT = 0.5;

const PAIR = 1;
const ADD = 2;
const CLOSE_GAP = 3;

/**
 * Aligns all words of the quotation with a run of the source's words; source words before the first pair and behind the
 * last are left aside. Needleman and Wunsch (1970) with free ends on the source's side, and Gotoh's affine gaps (1982) for
 * what is left out. O(n·m) time, two bytes a cell.
 *
 * @returns the steps in order; all words of the quotation are among them.
 * @example align(readWords("was an attempt"), readWords("It was a specific attempt to"))
 */
export function align(quote: readonly Word[], source: readonly Word[]): Step[] {
  const width = source.length + 1;
  const moves = new Uint8Array((quote.length + 1) * width);
  /** Whether the gap that ends in a cell goes on from the cell to its left. */
  const goesOn = new Uint8Array((quote.length + 1) * width);
  let above = new Float64Array(width);
  for (let row = 1; row <= quote.length; row += 1) {
    const here = new Float64Array(width);
    here[0] = row * ADDED;
    moves[row * width] = ADD;
    let gap = Number.POSITIVE_INFINITY;
    for (let column = 1; column < width; column += 1) {
      const cell = row * width + column;
      const opened = (here[column - 1] ?? 0) + LEFT_OUT;
      goesOn[cell] = gap + MORE_LEFT_OUT < opened ? 1 : 0;
      gap = Math.min(gap + MORE_LEFT_OUT, opened);
      const pair = (above[column - 1] ?? 0) + pairCost(quote[row - 1], source[column - 1]);
      const added = (above[column] ?? 0) + ADDED;
      const best = Math.min(pair, added, gap);
      here[column] = best;
      moves[cell] = best === pair ? PAIR : best === added ? ADD : CLOSE_GAP;
    }
    above = here;
  }
  return trace(quote, source, moves, goesOn, above.lastIndexOf(Math.min(...above)));
}

function trace(
  quote: readonly Word[],
  source: readonly Word[],
  moves: Uint8Array,
  goesOn: Uint8Array,
  end: number,
): Step[] {
  const width = source.length + 1;
  const steps: Step[] = [];
  let row = quote.length;
  let column = end;
  let isInGap = false;
  while (row > 0) {
    const cell = row * width + column;
    if (isInGap || moves[cell] === CLOSE_GAP) {
      isInGap = goesOn[cell] === 1;
      column -= 1;
      steps.push({ quote: null, source: column, isMatch: false });
      continue;
    }
    const isPair = moves[cell] === PAIR;
    row -= 1;
    if (isPair) column -= 1;
    const isMatch = isPair && quote[row]?.key === source[column]?.key;
    steps.push({ quote: row, source: isPair ? column : null, isMatch });
  }
  return steps.reverse();
}

function pairCost(quoted: Word | undefined, written: Word | undefined): number {
  if (quoted?.key === written?.key) return 0;
  return quoted && written && looksLike(quoted.key, written.key) ? MISSPELT : REPLACED;
}
