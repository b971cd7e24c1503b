/**
 * Where the very words of a quotation stand in a source, whatever marks, dashes and spaces are between them. Letters alone do
 * not make them the same: numbers, negations and the ends of compounds are held to as well.
 */

import { sliceText } from "#lib/text/span.ts";
import { cutCompound } from "./cut-compound.ts";
import { sameNegations } from "./negation.ts";
import { agreeInPoints, stretchOf } from "./points.ts";
import { type QuotableSource, runOf, spanOf, type WordRange } from "./quotable-source.ts";
import { sameNumbers, type Word } from "./word.ts";

/**
 * Where the same letters and digits stand, from the beginning of a word to the end of a word. In order; occurrences may
 * overlap. Empty for no words.
 *
 * @param written the text in which the words stand: its vowel points may contradict the source's.
 * @example occurrences(readWords("Qaani's vision"), source, "Qaani's vision") // finds "Qaanis Vision"
 */
export function occurrences(words: readonly Word[], source: QuotableSource, written: string): WordRange[] {
  const sought = runOf(words);
  const found: WordRange[] = [];
  if (sought === "") return found;
  for (let at = source.run.indexOf(sought); at >= 0; at = source.run.indexOf(sought, at + 1)) {
    const from = wordBeginningAt(source, at);
    const to = wordBeginningAt(source, at + sought.length);
    if (from === null || to === null || cutCompound(source, { from, to }) !== null) continue;
    if (
      areSameWords(words, source.words.slice(from, to)) &&
      arePointedAlike(words, written, source, { from, to })
    )
      found.push({ from, to });
  }
  return found;
}

function arePointedAlike(
  words: readonly Word[],
  written: string,
  source: QuotableSource,
  range: WordRange,
): boolean {
  return agreeInPoints(sliceText(written, stretchOf(words)), sliceText(source.text, spanOf(source, range)));
}

function areSameWords(some: readonly Word[], others: readonly Word[]): boolean {
  return sameNumbers(some, others) && sameNegations(some, others) && areCutAlike(some, others);
}

/**
 * Whether words of the same letters differ only by words run together or pulled apart: "Kippur War" and "KippurWar", but
 * not "an ice" and "a nice", nor "groups’" and "group’s".
 */
function areCutAlike(some: readonly Word[], others: readonly Word[]): boolean {
  let [one, other, ours, theirs] = [0, 0, 0, 0];
  while (one < some.length || other < others.length) {
    const [from, since] = [one, other];
    do {
      if (ours <= theirs) ours += some[one++]?.key.length ?? Number.NaN;
      else theirs += others[other++]?.key.length ?? Number.NaN;
    } while (ours !== theirs && !Number.isNaN(ours + theirs));
    if (one - from > 1 && other - since > 1) return false;
    const isSplit = one - from !== other - since;
    if (isSplit && [...some.slice(from, one), ...others.slice(since, other)].some((word) => word.isOfMany))
      return false;
  }
  return true;
}

function wordBeginningAt(source: QuotableSource, offset: number): number | null {
  let low = 0;
  let high = source.offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return source.offsets[low] === offset ? low : null;
}
