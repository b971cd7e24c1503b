/**
 * The sentences within a matched pair: which answers which. What is equal is read off the pair's changes; nothing is
 * aligned anew.
 */

import type { Block } from "#lib/collation/alignment/block.ts";
import { sharedByPassage } from "#lib/collation/passages/relations.ts";
import { trimmed } from "#lib/collation/words/trimmed.ts";
import { sentences } from "#lib/text/sentences.ts";
import type { TextSpan } from "#lib/text/span.ts";
import type { Pair } from "./collation.ts";

/** Two sentences that answer each other, as spans of their own texts (code units, no white space at their ends). */
export type SentencePair = {
  readonly status: "identical" | "changed";
  readonly left: TextSpan;
  readonly right: TextSpan;
};

/**
 * The sentences of a pair that answer each other, one to one, in order: those that share most with each other, and at least
 * half of the shorter. Of a sentence that was split in two, only the greater half has a counterpart. Identical means to the
 * character. A passage that only one side has gives none.
 *
 * @example sentencePairs(pair, left.text, right.text).filter(({ status }) => status === "identical")
 */
export function sentencePairs(pair: Pair, leftText: string, rightText: string): SentencePair[] {
  if (pair.left === null || pair.right === null) return [];
  const leftSentences = sentences(leftText, pair.left.span);
  const rightSentences = sentences(rightText, pair.right.span);
  const relations = sharedByPassage(
    equalCharacters(pair.left.span, pair.right.span, pair.changes),
    firsts(leftSentences, pair.left.span.end),
    firsts(rightSentences, pair.right.span.end),
  );
  return relations.flatMap((relation) => {
    const left = leftSentences[relation.left];
    const right = rightSentences[relation.right];
    if (left === undefined || right === undefined) return [];
    const rivals = relations.filter(
      (rival) => rival.left === relation.left || rival.right === relation.right,
    );
    const shorter = Math.min(left.end - left.start, right.end - right.start);
    const isBest = rivals.every((rival) => rival === relation || rival.shared < relation.shared);
    return isBest && relation.shared * 2 >= shorter ? [toPair(leftText, left, rightText, right)] : [];
  });
}

function toPair(leftText: string, left: TextSpan, rightText: string, right: TextSpan): SentencePair {
  const from = trimmed(leftText, left.start, left.end);
  const to = trimmed(rightText, right.start, right.end);
  const isIdentical = leftText.slice(from.start, from.end) === rightText.slice(to.start, to.end);
  return { status: isIdentical ? "identical" : "changed", left: from, right: to };
}

/** What lies between the changes, in characters. */
function equalCharacters(left: TextSpan, right: TextSpan, changes: Pair["changes"]): Block[] {
  const blocks: Block[] = [];
  let at = { left: left.start, right: right.start };
  for (const change of [...changes, null]) {
    const length = (change?.left.start ?? left.end) - at.left;
    if (length > 0) blocks.push({ ...at, length });
    if (change !== null) at = { left: change.left.end, right: change.right.end };
  }
  return blocks;
}

function firsts(spans: readonly TextSpan[], end: number): Int32Array {
  return Int32Array.from([...spans.map(({ start }) => start), end]);
}
