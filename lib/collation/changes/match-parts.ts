/**
 * Two parts that answer each other, compared word by word. That they do is given.
 */

import { alignWords } from "#lib/collation/alignment/align-words.ts";
import type { Anchors } from "#lib/collation/alignment/anchors.ts";
import type { Block } from "#lib/collation/alignment/block.ts";
import type { Matched } from "#lib/collation/collation.ts";
import { changesBetween, type Stretch } from "./changes-between.ts";
import { withoutIslands } from "./islands.ts";
import { slide } from "./slide.ts";

/**
 * The pair of two parts, identical or changed.
 *
 * @param known Words of the parts that are known to be equal, in order.
 * @example matchParts({ ...leftPart, words: leftWords }, { ...rightPart, words: rightWords }, anchors, relation.blocks)
 */
export function matchParts(
  left: Stretch,
  right: Stretch,
  anchors: Anchors,
  known: readonly Block[],
): Pick<Matched, "status" | "left" | "right" | "changes"> {
  const pair = {
    left: { ordinal: left.ordinal, span: left.span },
    right: { ordinal: right.ordinal, span: right.span },
  };
  if (textOf(left) === textOf(right)) return { ...pair, status: "identical", changes: [] };
  const window = { leftStart: left.first, leftEnd: left.end, rightStart: right.first, rightEnd: right.end };
  const equal = alignWords(left.words.numbers, right.words.numbers, window, anchors, known);
  const stated = slide(withoutIslands(equal, left.words), left.words, right.words);
  return { ...pair, status: "changed", changes: changesBetween(left, right, stated) };
}

function textOf({ words, span }: Stretch): string {
  return words.text.slice(span.start, span.end);
}
