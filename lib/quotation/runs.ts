/**
 * A quotation cut into the longest runs of words that stand in some source exactly: what shows that it was put together
 * from several places.
 */

import { type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";
import type { Word } from "./word.ts";

/** Words `quote.from` up to `quote.to` of the quotation stand at `range` of the source. */
export type Run = { readonly quote: WordRange; readonly source: QuotableSource; readonly range: WordRange };

/** Fewer words than this stand in many places by chance, if they are not a sentence by themselves. */
const SHORTEST_RUN = 4;

/**
 * Greedy from the left: at each word the longest run of any source; of equals the one that goes on behind the last run,
 * then the one in the last run's source, then the first. Words that no run holds are passed over.
 */
export function longestRuns(words: readonly Word[], sources: readonly QuotableSource[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; ) {
    const best = longestRunAt(words, from, sources, runs[runs.length - 1]);
    if (best && (best.quote.to - best.quote.from >= SHORTEST_RUN || isSentence(best))) {
      runs.push(best);
      from = best.quote.to;
    } else from += 1;
  }
  return runs;
}

function longestRunAt(
  words: readonly Word[],
  from: number,
  sources: readonly QuotableSource[],
  last: Run | undefined,
): Run | null {
  let best: Run | null = null;
  let bestRank = 0;
  for (const source of sources) {
    for (const place of source.places.get(words[from]?.key ?? "") ?? []) {
      let length = 1;
      while (from + length < words.length && words[from + length]?.key === source.words[place + length]?.key)
        length += 1;
      const follows = last?.source === source ? (place >= last.range.to ? 0.5 : 0.25) : 0;
      if (length + follows <= bestRank) continue;
      bestRank = length + follows;
      best = { quote: { from, to: from + length }, source, range: { from: place, to: place + length } };
    }
  }
  return best;
}

/** Whether a run is all the words of a sentence of its source. */
function isSentence({ source, range }: Run): boolean {
  const { start, end } = spanOf(source, range);
  const before = source.words[range.from - 1];
  const behind = source.words[range.to];
  return source.sentences.some(
    (sentence) =>
      sentence.start <= start &&
      end <= sentence.end &&
      (before === undefined || before.span.start < sentence.start) &&
      (behind === undefined || behind.span.start >= sentence.end),
  );
}
