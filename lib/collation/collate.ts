/**
 * Two versions of a text, passage by passage and word by word. The steps have files of their own; here they are in order.
 */

import { Anchors } from "#lib/collation/alignment/anchors.ts";
import { markMoved } from "#lib/collation/changes/mark-moved.ts";
import { matchParts } from "#lib/collation/changes/match-parts.ts";
import { findRelations } from "#lib/collation/passages/find-relations.ts";
import { partsOf } from "#lib/collation/passages/parts.ts";
import { Lexicon } from "#lib/collation/words/lexicon.ts";
import { WordReader } from "#lib/collation/words/words.ts";
import type { Collation, Pair } from "./collation.ts";
import { mirror } from "./mirror.ts";
import { inReadingOrder } from "./reading-order.ts";
import { compareVersions, type Version } from "./version.ts";

/**
 * Which passages of two versions answer each other, and in what words these differ.
 *
 * A passage that was split or joined gives a pair for each part of it. Texts that are no versions of each other give no
 * matched pairs at all. Swapping the sides mirrors the result exactly: whichever way round it is asked, it is found in one
 * and the same direction. Time and memory grow with the length of the texts, not with its square.
 *
 * @example
 * collate(
 *   { text: "A specific attempt.", passages: [{ ordinal: 1, span: textSpan(0, 19) }] },
 *   { text: "An attempt.", passages: [{ ordinal: 1, span: textSpan(0, 11) }] },
 * ) // one pair, changed: replace "A specific" (0–10) by "An" (0–2)
 */
export function collate(left: Version, right: Version): Collation {
  if (compareVersions(left, right) > 0) return mirror(collate(right, left));
  const lexicon = new Lexicon();
  const reader = new WordReader(lexicon);
  const leftWords = reader.read(left);
  const rightWords = reader.read(right);
  const anchors = new Anchors(lexicon.size);
  const { inPlace, moved } = findRelations(leftWords, rightWords, anchors);
  const relations = [...inPlace, ...moved];
  const leftParts = partsOf(left, leftWords, relations, "left");
  const rightParts = partsOf(right, rightWords, relations, "right");

  const matched = relations.flatMap((relation, index): Pair[] => {
    const from = leftParts.of.get(relation);
    const to = rightParts.of.get(relation);
    if (from === undefined || to === undefined) return [];
    const isMoved = index >= inPlace.length;
    const stretches = [
      { ...from, words: leftWords },
      { ...to, words: rightWords },
    ] as const;
    return [{ ...matchParts(...stretches, anchors, relation.blocks), isMoved }];
  });
  return inReadingOrder([
    ...markMoved(matched, left.text, right.text),
    ...leftParts.alone.map((part) => ({ ...ALONE, status: "left-only" as const, left: part, right: null })),
    ...rightParts.alone.map((part) => ({ ...ALONE, status: "right-only" as const, left: null, right: part })),
  ]);
}

const ALONE = { isMoved: false, changes: [] } as const;
