/**
 * Where words of one version stand in the other, read off a collation: nothing is aligned anew. It follows positions, and does not
 * judge how much the words have changed.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Change, Collation, Matched } from "./collation.ts";

/**
 * The span of the right that answers a span of the left, both in code units; null where only the left has these words. An edge
 * within changed words goes to the edge of what stands for them. Where the span reaches over several pairs, all that answers
 * it, from the first to the last; of pairs that stand in another order on the right, only that which has most of the words.
 *
 * @example counterpartOf(collate(left, right), textSpan(10, 20)) // the span of "an attempt" for "a specific attempt"
 */
export function counterpartOf(collation: Collation, span: TextSpan): TextSpan | null {
  const found = collation.flatMap((pair) => {
    if (pair.left === null || pair.right === null) return [];
    const within = overlap(pair.left.span, span);
    if (within === null) return [];
    const right = mapped(pair, within);
    return right.start < right.end ? [{ length: within.end - within.start, right }] : [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const isInOrder = found.every(
    (one, index) => index === 0 || one.right.start >= (found[index - 1]?.right.end ?? 0),
  );
  if (!isInOrder) return found.reduce((most, one) => (one.length > most.length ? one : most)).right;
  return textSpan(first.right.start, found.at(-1)?.right.end ?? first.right.end);
}

function mapped({ left, right, changes }: Matched, { start, end }: TextSpan): TextSpan {
  const from = mapEdge(left.span.start, right.span.start, changes, start, "start");
  const to = mapEdge(left.span.start, right.span.start, changes, end, "end");
  return textSpan(from, Math.max(from, to));
}

/** What is put in right before a first word does not belong to it; nor does what is put in right behind a last. */
function mapEdge(
  left: number,
  right: number,
  changes: readonly Change[],
  at: number,
  edge: "start" | "end",
): number {
  let [from, to] = [left, right];
  for (const change of changes) {
    const isBefore = edge === "start" ? at < change.left.start : at <= change.left.start;
    if (isBefore) break;
    const isWithin = at < change.left.end || (edge === "end" && at === change.left.end);
    if (isWithin && change.left.start < change.left.end) {
      return edge === "start" ? change.right.start : change.right.end;
    }
    [from, to] = [change.left.end, change.right.end];
  }
  return to + at - from;
}

function overlap(one: TextSpan, other: TextSpan): TextSpan | null {
  const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  return start < end ? textSpan(start, end) : null;
}
