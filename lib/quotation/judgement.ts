/**
 * What comes of judging a quotation. Words only: the database and the API have shapes of their own.
 */

import type { TextSpan } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import type { WordsVerdict } from "./reading.ts";
import type { Voice } from "./voice.ts";

export const VERDICTS = [
  "verbatim",
  "typographic",
  "elided",
  "altered",
  "stitched",
  "misattributed",
  "ambiguous-multiple",
  "not-found",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** A stretch of a source; the span is in code units. */
export type Place = { readonly source: string; readonly span: TextSpan; readonly exact: string };

export type Judgement = {
  readonly verdict: Verdict;
  /** The sources in which the words were found, the best first. */
  readonly sources: readonly string[];
  /** From the first part to the last where elided, one part where stitched, `null` where not found. */
  readonly best: Place | null;
  readonly changes: readonly Change[];
  readonly disclosed: boolean;
  readonly voice: Voice | null;
  readonly parts: readonly Place[];
  /** Every place found, each with its own verdict: other witnesses, and all places of an ambiguous quotation. */
  readonly matches: readonly (Place & { readonly verdict: WordsVerdict })[];
  /** In words: what was found and what to look at. */
  readonly note: string;
};

export type Claimed = {
  /** Who is said to have said it: a person, an outlet. */
  readonly attributedTo?: string | undefined;
  /** The sentence in which the quotation stands; where several places fit, the words beside it may tell which is meant. */
  readonly context?: string | undefined;
};
