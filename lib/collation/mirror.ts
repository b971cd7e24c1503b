/**
 * A collation seen from the other side. Nothing is found anew.
 */

import type { Change, Collation, Pair } from "./collation.ts";
import { inReadingOrder } from "./reading-order.ts";

const OTHER_OP = { insert: "delete", delete: "insert", replace: "replace" } as const;

/**
 * What `collate` gives for the same versions with their sides swapped.
 *
 * @example mirror(mirror(collation)) // the same again
 */
export function mirror(collation: Collation): Collation {
  return inReadingOrder(collation.map(mirrorPair));
}

function mirrorPair(pair: Pair): Pair {
  const { left, right } = pair;
  if (left === null) return { ...pair, status: "left-only", left: right, right: null };
  if (right === null) return { ...pair, status: "right-only", left: null, right: left };
  return { ...pair, left: right, right: left, changes: pair.changes.map(mirrorChange) };
}

function mirrorChange(change: Change): Change {
  return { ...change, op: OTHER_OP[change.op], left: change.right, right: change.left };
}
