/**
 * What differs between two pieces of text, without the marks and spaces that are the same at their ends. It knows where
 * words begin and end in them, not what they are.
 */

import type { Change } from "#lib/collation/collation.ts";
import { sameWords } from "#lib/collation/words/typography.ts";
import { splitsPair } from "#lib/text/positions.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/**
 * A piece of a text, in code units. What stands before `firstWord` and from `lastWord` on are marks and spaces; a piece
 * without words has its end for the one and its start for the other.
 */
export type Piece = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
};

/**
 * The change from one piece to the other, or null where they say the same to the character. No word and no character is cut.
 *
 * @example difference(piece(" a specific "), piece(" an ")) // replace "a specific" by "an"
 */
export function difference(left: Piece, right: Piece): Change | null {
  const ahead = sameAhead(left, right);
  const back = sameBack(left, right, ahead);
  const from = textSpan(left.start + ahead, left.end - back);
  const to = textSpan(right.start + ahead, right.end - back);
  if (left.text.slice(from.start, from.end) === right.text.slice(to.start, to.end)) return null;
  const isTypography =
    hasWords(left) === hasWords(right) && sameWords(inContext(left.text, from), inContext(right.text, to));
  return {
    op: from.start === from.end ? "insert" : to.start === to.end ? "delete" : "replace",
    kind: isTypography ? "typography" : "wording",
    left: from,
    right: to,
    isMoved: false,
  };
}

/** How many marks and spaces before the words are the same. */
function sameAhead(left: Piece, right: Piece): number {
  const most = Math.min(left.firstWord - left.start, right.firstWord - right.start);
  let same = 0;
  while (same < most && left.text[left.start + same] === right.text[right.start + same]) same += 1;
  const isCut = splitsPair(left.text, left.start + same) || splitsPair(right.text, right.start + same);
  return isCut && same > 0 ? same - 1 : same;
}

/** How many behind the words, of those that are not among the first `ahead`. */
function sameBack(left: Piece, right: Piece, ahead: number): number {
  const leftMost = left.end - Math.max(left.lastWord, left.start + ahead);
  const most = Math.min(leftMost, right.end - Math.max(right.lastWord, right.start + ahead));
  let same = 0;
  while (same < most && left.text[left.end - same - 1] === right.text[right.end - same - 1]) same += 1;
  const isCut = splitsPair(left.text, left.end - same) || splitsPair(right.text, right.end - same);
  return isCut && same > 0 ? same - 1 : same;
}

function hasWords({ firstWord, lastWord }: Piece): boolean {
  return firstWord < lastWord;
}

/** With one character more on either side: a mark between two digits is part of a number. */
function inContext(text: string, span: TextSpan): string {
  return text.slice(Math.max(0, span.start - 1), span.end + 1);
}
