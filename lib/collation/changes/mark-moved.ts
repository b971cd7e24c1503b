/**
 * Words that were taken out at one place and put in at another. Whole passages that moved are found before; this is for
 * sentences and clauses within passages that stayed.
 */

import type { Change, Pair } from "#lib/collation/collation.ts";
import { sliceText, type TextSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";

/** Fewer words are put in and taken out anywhere. */
const FEWEST_WORDS = 6;

/** No six words are shorter, so that most changes need no reading. */
const FEWEST_CHARACTERS = FEWEST_WORDS * 2;

/**
 * The pairs, with each deletion and insertion marked as moved that says the same words as one other and no more: of at least
 * six words, deleted once and inserted once in all.
 *
 * @example markMoved(pairs, left.text, right.text)
 */
export function markMoved(pairs: readonly Pair[], left: string, right: string): Pair[] {
  const changes = pairs.flatMap((pair): readonly Change[] => pair.changes);
  const deleted = byWords(changes, "delete", left, (change) => change.left);
  const inserted = byWords(changes, "insert", right, (change) => change.right);
  const moved = new Set<Change>();
  for (const [words, from] of deleted) {
    const to = inserted.get(words);
    if (from.length === 1 && to?.length === 1) for (const change of [...from, ...to]) moved.add(change);
  }
  if (moved.size === 0) return [...pairs];
  const marked = (change: Change): Change => (moved.has(change) ? { ...change, isMoved: true } : change);
  return pairs.map((pair) =>
    pair.left === null || pair.right === null ? pair : { ...pair, changes: pair.changes.map(marked) },
  );
}

function byWords(
  changes: readonly Change[],
  op: Change["op"],
  text: string,
  spanOf: (change: Change) => TextSpan,
): Map<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    const span = spanOf(change);
    if (change.op !== op || span.end - span.start < FEWEST_CHARACTERS) continue;
    const words = tokenize(sliceText(text, span)).map(({ word }) => word);
    if (words.length < FEWEST_WORDS) continue;
    const key = words.join(" ");
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}
