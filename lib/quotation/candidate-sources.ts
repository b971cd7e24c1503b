/**
 * Of many sources, those in which a quotation may stand. Where there are few, and for quotations of a word or two, all are
 * looked in; nothing is judged here.
 */

import { parseQuotation } from "./parse-quotation.ts";
import type { QuotableSource } from "./quotable-source.ts";
import { hashWord, type TrigramIndex, trigramIndex, votedPlaces } from "./trigram-index.ts";

export type SourceIndex = {
  readonly sources: readonly QuotableSource[];
  readonly index: TrigramIndex;
  /** At which word of the whole body each source begins. */
  readonly starts: readonly number[];
};

/** So few sources are all looked in. */
const FEW = 40;
const MOST_PLACES = 200;

/** The index of all words of all sources, one source behind another. */
export function indexSources(sources: readonly QuotableSource[]): SourceIndex {
  const starts: number[] = [];
  let total = 0;
  for (const source of sources) {
    starts.push(total);
    total += source.words.length;
  }
  const hashes = new Uint32Array(sources.length > FEW ? total : 0);
  if (hashes.length > 0)
    sources.forEach((source, number) => {
      const start = starts[number] ?? 0;
      source.words.forEach((word, at) => {
        hashes[start + at] = hashWord(word.key);
      });
    });
  return { sources, index: trigramIndex(hashes), starts };
}

/**
 * The sources to look in, in their own order. Every part of an elided quotation proposes its own, and so do the first and
 * the second half of a long part: it may have been stitched together.
 */
export function candidateSources(
  { sources, index, starts }: SourceIndex,
  quote: string,
): readonly QuotableSource[] {
  const { parts } = parseQuotation(quote);
  if (sources.length <= FEW || parts.some((part) => part.words.length < 3)) return sources;
  const sought = parts.flatMap(({ words }) => {
    const middle = words.length >> 1;
    return words.length < 8 ? [words] : [words, words.slice(0, middle), words.slice(middle)];
  });
  const places = sought.flatMap((words) => votedPlaces(index, words, MOST_PLACES));
  const found = new Set(places.map(({ at }) => sourceAt(starts, at)));
  return sources.filter((_, number) => found.has(number) || found.has(number - 1));
}

function sourceAt(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
