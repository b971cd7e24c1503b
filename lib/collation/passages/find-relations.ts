/**
 * Which passages of two versions belong together, over the whole of both: those in the same order first, then what has
 * moved. Texts that are no versions of each other have none, whatever single passage they share.
 */

import { alignWords } from "#lib/collation/alignment/align-words.ts";
import { anchoredBlocks } from "#lib/collation/alignment/anchored-blocks.ts";
import type { Anchors } from "#lib/collation/alignment/anchors.ts";
import type { Block } from "#lib/collation/alignment/block.ts";
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
  const window = {
    leftStart: 0,
    leftEnd: left.numbers.length,
    rightStart: 0,
    rightEnd: right.numbers.length,
  };
  return related(left, right, anchoredBlocks(left.numbers, right.numbers, window, anchors));
}

/** The relations together with those of the passages that stand open between two of them, found word by word. */
function withOpenStretches(
  left: Words,
  right: Words,
  anchors: Anchors,
  sure: readonly Relation[],
): Relation[] {
  const all: Relation[] = [];
  let leftStart = 0;
  let rightStart = 0;
  for (const relation of [...sure, undefined]) {
    const window = {
      leftStart: left.passages[leftStart] ?? 0,
      leftEnd: left.passages[relation?.left ?? countOf(left)] ?? 0,
      rightStart: right.passages[rightStart] ?? 0,
      rightEnd: right.passages[relation?.right ?? countOf(right)] ?? 0,
    };
    if (window.leftStart < window.leftEnd && window.rightStart < window.rightEnd) {
      all.push(...related(left, right, alignWords(left.numbers, right.numbers, window, anchors)));
    }
    if (relation === undefined) break;
    all.push(relation);
    leftStart = relation.left + 1;
    rightStart = relation.right + 1;
  }
  return all;
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
