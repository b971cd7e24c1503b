/**
 * A quotation put together, without a mark, from places that do not belong together: of different sources, in another
 * order, or with a sentence left out between.
 */

import { sliceText } from "#lib/text/span.ts";
import { isCut } from "./cut.ts";
import type { Quotation } from "./parse-quotation.ts";
import type { QuotableSource } from "./quotable-source.ts";

import type { Reading } from "./reading.ts";
import { longestRuns, type Run } from "./runs.ts";

/** The least share of the words that the pieces have to hold together. */
const LEAST_HELD = 0.8;

/** Phrases of fewer words are anybody's: "one of the most", "in the Middle East". One piece at least has to say more. */
const TELLING = 5;

/** The quotation as pieces of several places; `null` where one place holds it, or the pieces hold too little of it. */
export function readStitched(quotation: Quotation, sources: readonly QuotableSource[]): Reading | null {
  const words = quotation.parts.flatMap((part) => part.words);
  const runs = longestRuns(words, sources);
  const held = runs.reduce((sum, run) => sum + run.quote.to - run.quote.from, 0);
  const pieces = joinNeighbours(runs);
  if (pieces.length < 2 || held < words.length * LEAST_HELD || isWithinSentence(pieces)) return null;
  if (!pieces.some((piece) => piece.quote.to - piece.quote.from >= TELLING)) return null;
  const isMarked = quotation.parts.length > 1;
  if (isMarked && pieces.every((piece, index) => index === 0 || isBehind(piece, pieces[index - 1])))
    return null;
  return {
    verdict: "stitched",
    pieces: pieces.map(({ source, range }) => ({ source, range })),
    changes: [],
    isDisclosed: quotation.hasBrackets,
    share: held / words.length,
    held: held / words.length,
  };
}

/** Runs that follow one another closely in one source are one piece with something changed in it. */
function joinNeighbours(runs: readonly Run[]): Run[] {
  const pieces: Run[] = [];
  for (const run of runs) {
    const last = pieces[pieces.length - 1];
    const isClose = last && isBehind(run, last) && !isCut(run.source, last.range.to - 1, run.range.from);
    if (!last || !isClose) pieces.push(run);
    else {
      pieces[pieces.length - 1] = {
        source: run.source,
        quote: { from: last.quote.from, to: run.quote.to },
        range: { from: last.range.from, to: run.range.to },
      };
    }
  }
  return pieces;
}

function isBehind(run: Run, last: Run | undefined): boolean {
  return last !== undefined && run.source === last.source && run.range.from >= last.range.to;
}

/** Pieces of one sentence in another order are a change of order, not a joining of places. */
function isWithinSentence(pieces: readonly Run[]): boolean {
  const [first] = pieces;
  if (!first || pieces.some((piece) => piece.source !== first.source)) return false;
  const { source } = first;
  const start = Math.min(...pieces.map((piece) => source.words[piece.range.from]?.span.start ?? 0));
  const end = Math.max(...pieces.map((piece) => source.words[piece.range.to - 1]?.span.end ?? 0));
  return source.sentences.some(
    (sentence) => sentence.start <= start && end <= sentence.start + sliceText(source.text, sentence).length,
  );
}
