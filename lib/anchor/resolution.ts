/** What can become of an anchor in another version of its text, and what else a judgement may rest on. Types only. */

import type { StoredSpan } from "#lib/text/span.ts";
import type { Anchor } from "./selectors.ts";

/**
 * One sentence that a collation holds to be the same in both versions: whole, identical character by character, each
 * in code points of its own text. The collation vouches for the pair; that the two are identical is checked again.
 */
export type IdenticalSentence = { readonly before: StoredSpan; readonly after: StoredSpan };

/** A place that a person may choose, described as an anchor there would be, and in what it is not as it was. */
export type Candidate = {
  readonly anchor: Anchor;
  readonly differs: readonly ("words" | "prefix" | "suffix")[];
};

/**
 * - `exact`: it stands where it stood. `moved`: it stands elsewhere. Only these two are accepted without a person;
 *   `anchor` is the one to store with the new version.
 * - `ambiguous`: its words stand with their surroundings, but which place is meant cannot be said.
 * - `changed`: its words, or its surroundings, still stand somewhere, but not both together.
 * - `lost`: neither does.
 */
export type Resolution =
  | {
      readonly status: "exact" | "moved";
      readonly anchor: Anchor;
      /** The text did not change; words and context stand there once; its whole sentence is identical. */
      readonly because: "same-text" | "context" | "sentence";
    }
  | {
      readonly status: "ambiguous";
      /** It stands in several places; it did before, and one is left; context and sentence point to different places. */
      readonly because: "several-places" | "several-before" | "disagreement";
      readonly candidates: readonly Candidate[];
    }
  | { readonly status: "changed"; readonly candidates: readonly Candidate[] }
  | { readonly status: "lost" };
