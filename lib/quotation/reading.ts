/**
 * What one source makes of a quotation's words: where they stand in it, and what differs. Who speaks them is asked
 * elsewhere.
 */

import type { Change } from "./change.ts";
import type { QuotableSource, WordRange } from "./quotable-source.ts";

/** What can be said of words alone, best first. */
export const WORDS_VERDICTS = ["verbatim", "typographic", "elided", "altered", "stitched"] as const;

export type WordsVerdict = (typeof WORDS_VERDICTS)[number];

/** A stretch of a source that a part of the quotation stands for. */
export type Piece = { readonly source: QuotableSource; readonly range: WordRange };

export type Reading = {
  readonly verdict: WordsVerdict;
  /** In the order of the quotation: one, or one for each part of an elided or stitched quotation. */
  readonly pieces: readonly Piece[];
  readonly changes: readonly Change[];
  /** Whether the quotation itself says, by brackets, that words are not the source's. */
  readonly isDisclosed: boolean;
  /** The share of the quotation that stands there word for word, 0 to 1. It ranks places; it decides no verdict. */
  readonly share: number;
  /** The share of its words, all weighed alike, that are the source's. */
  readonly held: number;
};

/** Whether one reading is to be preferred: the better verdict, then the larger share, then fewer changes. */
export function isBetter(one: Reading, other: Reading): boolean {
  const rank = (reading: Reading) =>
    Math.min(WORDS_VERDICTS.indexOf(reading.verdict), WORDS_VERDICTS.indexOf("altered"));
  if (rank(one) !== rank(other)) return rank(one) < rank(other);
  if (one.share !== other.share) return one.share > other.share;
  return one.changes.length < other.changes.length;
}

/** Whether the words are the source's own, marked omissions aside: only such a quotation can be of the wrong speaker. */
export function isExact(reading: Reading): boolean {
  return reading.verdict === "verbatim" || reading.verdict === "typographic" || reading.verdict === "elided";
}
