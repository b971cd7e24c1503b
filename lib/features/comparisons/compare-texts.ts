/** Two texts compared: versions of one text are collated, of others only shared sentences are paired. Kept in the process. */
import { collate } from "#lib/collation/collate.ts";
import type { Collation } from "#lib/collation/collation.ts";
import { areVersions } from "./are-versions.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";
import { pairSharedSentences } from "./pair-shared-sentences.ts";

export type Comparison = { readonly areVersions: boolean; readonly pairs: Collation };

const collationOf = keeping<Collation>();

/** Swapping the sides of versions mirrors their collation. */
export function compareTexts(left: ComparedText, right: ComparedText): Comparison {
  const isCollated = areVersions([left, right]);
  const find = isCollated ? collate : pairSharedSentences;
  const key = `${find.name} ${left.hash} ${right.hash}`;
  return { areVersions: isCollated, pairs: collationOf(key, () => find(left, right)) };
}
