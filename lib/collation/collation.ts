/**
 * What a collation says: which passage, or part of one, answers which, and in what words they differ. Spans are in code
 * units of their own side's text, half-open. How it is found is `collate.ts`.
 */

import type { TextSpan } from "#lib/text/span.ts";

/** A passage, or the part of it that answers a passage of the other side where one was split. */
export type Part = { readonly ordinal: number; readonly span: TextSpan };

/** `typography` is a difference in marks, dashes, spaces, case or accents alone: the words are the same. */
type ChangeKind = "wording" | "typography";

/**
 * Words of the left that the right has otherwise, has not, or has alone. Exact to the character, so that the changes of a
 * pair, applied to its left, give its right; an inserted or deleted word brings the space that goes with it.
 * An insertion's left span and a deletion's right span are empty, and say where.
 */
export type Change = {
  readonly op: "insert" | "delete" | "replace";
  readonly kind: ChangeKind;
  readonly left: TextSpan;
  readonly right: TextSpan;
  /** These words were deleted here and inserted elsewhere, or the other way round. */
  readonly isMoved: boolean;
};

/**
 * `identical` to the character; `changed`, and `changes` say how, in order; or only on one side. `isMoved`: it stands in
 * another order than the passages around it.
 */
export type Pair =
  | Matched
  | {
      readonly status: "left-only";
      readonly left: Part;
      readonly right: null;
      readonly isMoved: false;
      readonly changes: readonly [];
    }
  | {
      readonly status: "right-only";
      readonly left: null;
      readonly right: Part;
      readonly isMoved: false;
      readonly changes: readonly [];
    };

export type Matched = {
  readonly status: "identical" | "changed";
  readonly left: Part;
  readonly right: Part;
  readonly isMoved: boolean;
  readonly changes: readonly Change[];
};

/**
 * The pairs in reading order: that of the left, and what only the right has where it stands among them, behind what only
 * the left has there. Every character of every passage that is not white space lies in one pair.
 */
export type Collation = readonly Pair[];
