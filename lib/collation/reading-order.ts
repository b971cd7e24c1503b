/**
 * In which order the pairs of a collation are read. It knows where things stand, not how they were found.
 */

import type { Collation, Pair } from "./collation.ts";

/**
 * The pairs in reading order: those that stand in the same order on both sides, and before each of them what stands before
 * it on one side: first on the left (moved pairs among it), then on the right.
 *
 * @example inReadingOrder(pairs.map(mirrorPair)) // what a collation of the swapped sides would give
 */
export function inReadingOrder(pairs: readonly Pair[]): Collation {
  const fixed = pairs
    .filter((pair) => pair.left !== null && pair.right !== null && !pair.isMoved)
    .sort(byLeft);
  const onLeft = pairs
    .filter((pair) => pair.left !== null && (pair.right === null || pair.isMoved))
    .sort(byLeft);
  const onRight = pairs
    .filter((pair) => pair.left === null)
    .sort((one, other) => startOf(one.right) - startOf(other.right));
  const ordered: Pair[] = [];
  let left = 0;
  let right = 0;
  for (const pair of [...fixed, null]) {
    const leftEnd = pair === null ? Number.POSITIVE_INFINITY : startOf(pair.left);
    const rightEnd = pair === null ? Number.POSITIVE_INFINITY : startOf(pair.right);
    for (let next = onLeft[left]; next !== undefined && startOf(next.left) < leftEnd; next = onLeft[left]) {
      ordered.push(next);
      left += 1;
    }
    for (
      let next = onRight[right];
      next !== undefined && startOf(next.right) < rightEnd;
      next = onRight[right]
    ) {
      ordered.push(next);
      right += 1;
    }
    if (pair !== null) ordered.push(pair);
  }
  return ordered;
}

function byLeft(one: Pair, other: Pair): number {
  return startOf(one.left) - startOf(other.left);
}

function startOf(part: Pair["left"]): number {
  return part?.span.start ?? 0;
}
