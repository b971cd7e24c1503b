/**
 * Which passages of two versions belong together, over the whole of both: those in the same order first, then what has
 * moved. Texts that are no versions of each other have none, whatever single passage they share.
 */

import { alignWords } from "#lib/collation/alignment/align-words.ts";
import { anchoredBlocks } from "#lib/collation/alignment/anchored-blocks.ts";
import type { Anchors } from "#lib/collation/alignment/anchors.ts";
import type { Block } from "#lib/collation/alignment/block.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { movedPassages } from "./moves.ts";
import { belongTogether, type Relation, sharedByPassage } from "./relations.ts";
import { shareSentence } from "./share-sentence.ts";

/** Of versions at least so much of the shorter is found again; single passages may stand in texts that are none. */
const VERSIONS_SHARE = 0.1;

/** Relations in the same order on both sides, and those of moved passages, of which each is the only one. */
export type Relations = { readonly inPlace: readonly Relation[]; readonly moved: readonly Relation[] };

/**
 * @param anchors Room for all numbers of both.
 * @example findRelations(left, right, new Anchors(lexicon.size)).inPlace
 */
export function findRelations(left: Words, right: Words, anchors: Anchors): Relations {
  const inPlace = withOpenStretches(left, right, anchors, surelyRelated(left, right, anchors));
  const moved = movedPassages(left, right, anchors, {
    left: without(
      countOf(left),
      inPlace.map((relation) => relation.left),
    ),
    right: without(
      countOf(right),
      inPlace.map((relation) => relation.right),
    ),
  });
  const shared = [...inPlace, ...moved].reduce((sum, relation) => sum + relation.shared, 0);
  const shorter = Math.min(left.numbers.length, right.numbers.length);
  return shared >= shorter * VERSIONS_SHARE ? { inPlace, moved } : { inPlace: [], moved: [] };
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

function without(count: number, taken: readonly number[]): Set<number> {
  const open = new Set(Array.from({ length: count }, (_, passage) => passage));
  for (const passage of taken) open.delete(passage);
  return open;
}
