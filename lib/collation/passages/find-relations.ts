/**
 * Which passages of two versions belong together, over the whole of both: those in the same order first, then what has
 * moved. Texts that are no versions of each other have none, whatever single passage they share.
 */

import { alignWords } from "#lib/collation/alignment/align-words.ts";
import { anchoredBlocks } from "#lib/collation/alignment/anchored-blocks.ts";
import type { Anchors } from "#lib/collation/alignment/anchors.ts";
import type { Block, Window } from "#lib/collation/alignment/block.ts";
import { sharedRows } from "#lib/collation/alignment/shingles.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { movedPassages } from "./moves.ts";
import { belongTogether, type Relation, sharedByPassage } from "./relations.ts";
import { shareSentence } from "./share-sentence.ts";

/** Of versions at least so much of the shorter is found again; single passages may stand in texts that are none. */
const VERSIONS_SHARE = 0.1;

/** Longer texts of which little is surely related are looked at word by word only if they share enough rows of words. */
const LONG = 1_000;

/** Relations in the same order on both sides, and those of moved passages, of which each is the only one. */
export type Relations = { readonly inPlace: readonly Relation[]; readonly moved: readonly Relation[] };

const NONE: Relations = { inPlace: [], moved: [] };

/**
 * @param anchors Room for all numbers of both.
 * @example findRelations(left, right, new Anchors(lexicon.size)).inPlace
 */
export function findRelations(left: Words, right: Words, anchors: Anchors): Relations {
  const shorter = Math.min(left.numbers.length, right.numbers.length);
  const enough = shorter * VERSIONS_SHARE;
  const sure = surelyRelated(left, right, anchors);
  const isDoubtful = shorter > LONG && sharedWords(sure) < enough;
  if (isDoubtful && sharedRows(left.numbers, right.numbers) < VERSIONS_SHARE) return NONE;
  const inPlace = withOpenStretches(left, right, anchors, sure);
  const open = {
    left: passagesWithout(left, new Set(inPlace.map((relation) => relation.left))),
    right: passagesWithout(right, new Set(inPlace.map((relation) => relation.right))),
  };
  const moved = movedPassages(left, right, anchors, open);
  return sharedWords([...inPlace, ...moved]) < enough ? NONE : { inPlace, moved };
}

function sharedWords(relations: readonly Relation[]): number {
  return relations.reduce((sum, relation) => sum + relation.shared, 0);
}

function surelyRelated(left: Words, right: Words, anchors: Anchors): Relation[] {
  const whole = windowOf(left, right, { left: 0, right: 0 }, { left: countOf(left), right: countOf(right) });
  return related(left, right, anchoredBlocks(left.numbers, right.numbers, whole, anchors));
}

/** The relations together with those of the passages that stand open between two of them, found word by word. */
function withOpenStretches(
  left: Words,
  right: Words,
  anchors: Anchors,
  sure: readonly Relation[],
): Relation[] {
  const all: Relation[] = [];
  let from = { left: 0, right: 0 };
  const find = (to: Passages) => {
    const window = windowOf(left, right, from, to);
    if (window.leftStart >= window.leftEnd || window.rightStart >= window.rightEnd) return;
    all.push(...related(left, right, alignWords(left.numbers, right.numbers, window, anchors)));
  };
  for (const relation of sure) {
    find(relation);
    all.push(relation);
    from = { left: relation.left + 1, right: relation.right + 1 };
  }
  find({ left: countOf(left), right: countOf(right) });
  return all;
}

/** A passage of either side, by index. */
type Passages = { readonly left: number; readonly right: number };

/** The words of the passages from one of either side up to another. */
function windowOf(left: Words, right: Words, from: Passages, to: Passages): Window {
  return {
    leftStart: left.passages[from.left] ?? 0,
    leftEnd: left.passages[to.left] ?? 0,
    rightStart: right.passages[from.right] ?? 0,
    rightEnd: right.passages[to.right] ?? 0,
  };
}

function related(left: Words, right: Words, blocks: readonly Block[]): Relation[] {
  return sharedByPassage(blocks, left.passages, right.passages).filter(
    (relation) =>
      belongTogether(relation, lengthOf(left, relation.left), lengthOf(right, relation.right)) ||
      shareSentence(relation, left, right),
  );
}

function lengthOf({ passages }: Words, passage: number): number {
  return (passages[passage + 1] ?? 0) - (passages[passage] ?? 0);
}

function countOf({ passages }: Words): number {
  return passages.length - 1;
}

function passagesWithout(words: Words, taken: ReadonlySet<number>): Set<number> {
  const open = new Set<number>();
  for (let passage = 0; passage < countOf(words); passage += 1) if (!taken.has(passage)) open.add(passage);
  return open;
}
