/**
 * Where a stretch of a source is too broken for one quotation: a whole sentence, or some 200 characters, left out without a
 * mark.
 */

import { sliceText } from "#lib/text/span.ts";
import { type QuotableSource, spanOf } from "./quotable-source.ts";
import type { Piece } from "./reading.ts";

/** More left out than this, in characters, is no omission within a quotation but two quotations joined. */
const LONGEST_OMISSION = 200;

/** Whether too much is left out between two words of a source (by index) for a quotation to be of one place. */
export function isCut(source: QuotableSource, word: number, next: number): boolean {
  if (next - word <= 1) return false;
  const start = spanOf(source, { from: word, to: word + 1 }).end;
  const end = spanOf(source, { from: next, to: next + 1 }).start;
  if (end - start > LONGEST_OMISSION) return true;
  return source.sentences.some(
    (sentence) =>
      sentence.start >= start &&
      sentence.start + sliceText(source.text, sentence).trimEnd().length <= end &&
      sentence.end > sentence.start,
  );
}

/** The words of a source at these indices, in order, as the pieces between its cuts; one piece where there is none. */
export function cutIntoPieces(source: QuotableSource, indices: readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  let from = indices[0];
  indices.forEach((index, at) => {
    const next = indices[at + 1];
    if (from === undefined || (next !== undefined && !isCut(source, index, next))) return;
    pieces.push({ source, range: { from, to: index + 1 } });
    from = next;
  });
  return pieces;
}
