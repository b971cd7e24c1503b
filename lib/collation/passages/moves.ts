/**
 * Passages that both versions have, each in another place. It looks only at those that found nothing in their own.
 */

import { alignWords } from "#lib/collation/alignment/align-words.ts";
import type { Anchors } from "#lib/collation/alignment/anchors.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { type Relation, sharedByPassage } from "./relations.ts";

/** So much of the shorter passage stands in the other in telling rows. */
const MOVED_SHARE = 0.6;

/** Passages, by index, that have no counterpart yet. */
export type Open = { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> };

/**
 * The moved passages, whole and one to one. Those that share most
 * words of their own come first. Of several open passages that are alike none is paired: nobody can say which of them moved.
 *
 * @example movedPassages(left, right, anchors, { left: new Set([0]), right: new Set([7]) })
 */
export function movedPassages(left: Words, right: Words, anchors: Anchors, open: Open): Relation[] {
  if (open.left.size === 0 || open.right.size === 0) return [];
  const leftOpen = new Set(open.left);
  const rightOpen = new Set(open.right);
  const moved: Relation[] = [];
  for (const { from, to } of candidates(left, right, anchors, open)) {
    if (!leftOpen.has(from) || !rightOpen.has(to)) continue;
    const relation = relationOf(left, right, anchors, from, to);
    if (relation === undefined) continue;
    moved.push(relation);
    leftOpen.delete(from);
    rightOpen.delete(to);
  }
  return moved;
}

/** Two passages that share words which stand once among all that are open; most shared first. */
function candidates(left: Words, right: Words, anchors: Anchors, open: Open): { from: number; to: number }[] {
  const found = new Map<number, { from: number; to: number; marks: number }>();
  const window = {
    leftStart: 0,
    leftEnd: left.numbers.length,
    rightStart: 0,
    rightEnd: right.numbers.length,
  };
  const leftPassages = passageOfWords(left);
  const rightPassages = passageOfWords(right);
  for (const block of anchors.shared(onlyOpen(left, open.left), onlyOpen(right, open.right), window)) {
    const from = leftPassages[block.left] ?? 0;
    const to = rightPassages[block.right] ?? 0;
    const key = from * right.passages.length + to;
    const known = found.get(key);
    if (known === undefined) found.set(key, { from, to, marks: 1 });
    else known.marks += 1;
  }
  return Array.from(found.values()).sort((one, other) => other.marks - one.marks);
}

function relationOf(
  left: Words,
  right: Words,
  anchors: Anchors,
  from: number,
  to: number,
): Relation | undefined {
  const window = {
    leftStart: left.passages[from] ?? 0,
    leftEnd: left.passages[from + 1] ?? 0,
    rightStart: right.passages[to] ?? 0,
    rightEnd: right.passages[to + 1] ?? 0,
  };
  const shorter = Math.min(window.leftEnd - window.leftStart, window.rightEnd - window.rightStart);
  const blocks = alignWords(left.numbers, right.numbers, window, anchors);
  const [relation] = sharedByPassage(blocks, left.passages, right.passages);
  const isFound = relation !== undefined && relation.telling >= shorter * MOVED_SHARE;
  return isFound ? relation : undefined;
}

/** The words' numbers, −1 for those of all other passages. */
function onlyOpen({ numbers, passages }: Words, open: ReadonlySet<number>): Int32Array {
  const masked = new Int32Array(numbers.length).fill(-1);
  for (const passage of open) {
    const start = passages[passage] ?? 0;
    masked.set(numbers.subarray(start, passages[passage + 1]), start);
  }
  return masked;
}

function passageOfWords({ numbers, passages }: Words): Int32Array {
  const passageOf = new Int32Array(numbers.length);
  for (let passage = 0; passage + 1 < passages.length; passage += 1) {
    passageOf.fill(passage, passages[passage], passages[passage + 1]);
  }
  return passageOf;
}
