/**
 * From equal words to what differs between two stretches of text, exact to the character. Which words are equal is given.
 */

import type { Block, Window } from "#lib/collation/alignment/block.ts";
import type { Change } from "#lib/collation/collation.ts";
import { sameWords } from "#lib/collation/words/typography.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { splitsPair } from "#lib/text/positions.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** One side: its words, and the stretch that is looked at, as words `first` up to `end` and as the text that holds them. */
type Stretch = {
  readonly words: Words;
  readonly first: number;
  readonly end: number;
  readonly span: TextSpan;
};

/**
 * Everything in which the two spans differ, in order: whole words, with the marks that change along with them, and marks on
 * their own. Applied to the left span, the changes give the right one.
 *
 * @param window The words of the two spans.
 * @param blocks The equal words, in order, inside the window.
 */
export function changesBetween(
  left: { readonly words: Words; readonly span: TextSpan },
  right: { readonly words: Words; readonly span: TextSpan },
  window: Window,
  blocks: readonly Block[],
): Change[] {
  const onLeft = { ...left, first: window.leftStart, end: window.leftEnd };
  const onRight = { ...right, first: window.rightStart, end: window.rightEnd };
  const changes: (Change | null)[] = [];
  let { leftStart, rightStart } = window;
  for (const block of blocks) {
    changes.push(difference(gap(onLeft, leftStart, block.left), gap(onRight, rightStart, block.right)));
    changes.push(...changesWithin(onLeft, onRight, block));
    leftStart = block.left + block.length;
    rightStart = block.right + block.length;
  }
  changes.push(difference(gap(onLeft, leftStart, onLeft.end), gap(onRight, rightStart, onRight.end)));
  return changes.filter((change) => change !== null);
}

/** What differs although the words are the same: letters of a word (case, accents), and marks between two. */
function changesWithin(left: Stretch, right: Stretch, block: Block): (Change | null)[] {
  const last = block.length - 1;
  const leftText = left.words.text.slice(left.words.starts[block.left], left.words.ends[block.left + last]);
  const rightText = right.words.text.slice(
    right.words.starts[block.right],
    right.words.ends[block.right + last],
  );
  if (leftText === rightText) return [];
  const changes: (Change | null)[] = [];
  for (let at = 0; at <= last; at += 1) {
    if (at > 0) changes.push(difference(gap(left, block.left + at), gap(right, block.right + at)));
    changes.push(difference(word(left, block.left + at), word(right, block.right + at)));
  }
  return changes;
}

/** A stretch that may differ. What stands before `firstWord` and from `lastWord` on are marks and spaces. */
type Piece = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
};

/** The words `from`–`to` with all that lies between them and their neighbours, or the ends of the stretch. */
function gap({ words, first, end, span }: Stretch, from: number, to = from): Piece {
  const start = from > first ? (words.ends[from - 1] ?? 0) : span.start;
  const stop = to < end ? (words.starts[to] ?? 0) : span.end;
  const isEmpty = from === to;
  return {
    text: words.text,
    start,
    end: stop,
    firstWord: isEmpty ? stop : (words.starts[from] ?? 0),
    lastWord: isEmpty ? start : (words.ends[to - 1] ?? 0),
  };
}

function word({ words }: Stretch, at: number): Piece {
  const start = words.starts[at] ?? 0;
  const end = words.ends[at] ?? 0;
  return { text: words.text, start, end, firstWord: start, lastWord: end };
}

/** What differs between two pieces, without the marks and spaces that are the same at their ends; null if nothing does. */
function difference(left: Piece, right: Piece): Change | null {
  const ahead = sameAhead(left, right);
  const back = sameBack(left, right, ahead);
  const from = textSpan(left.start + ahead, left.end - back);
  const to = textSpan(right.start + ahead, right.end - back);
  if (left.text.slice(from.start, from.end) === right.text.slice(to.start, to.end)) return null;
  const op = from.start === from.end ? "insert" : to.start === to.end ? "delete" : "replace";
  const isTypography =
    hasWords(left) === hasWords(right) && sameWords(inContext(left.text, from), inContext(right.text, to));
  return { op, kind: isTypography ? "typography" : "wording", left: from, right: to };
}

/** How many marks and spaces before the words are the same; none is cut in half. */
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
