/**
 * From equal words to everything that differs between two stretches of text, exact to the character. Which words are equal
 * is given.
 */

import type { Block } from "#lib/collation/alignment/block.ts";
import type { Change } from "#lib/collation/collation.ts";
import type { WordedPart } from "#lib/collation/passages/parts.ts";
import type { Words } from "#lib/collation/words/words.ts";
import { difference, type Piece } from "./difference.ts";

/** A part and the words of the whole version that it is of. */
export type Stretch = WordedPart & { readonly words: Words };

/**
 * The changes that make the left stretch the right one, in order: whole words, with the marks that change along with them,
 * and marks on their own.
 *
 * @param blocks The equal words, in order, inside both stretches.
 * @example changesBetween(left, right, alignWords(left.words.numbers, right.words.numbers, window, anchors))
 */
export function changesBetween(left: Stretch, right: Stretch, blocks: readonly Block[]): Change[] {
  const changes: (Change | null)[] = [];
  let from = left.first;
  let to = right.first;
  for (const block of blocks) {
    changes.push(difference(gap(left, from, block.left), gap(right, to, block.right)));
    changes.push(...changesWithin(left, right, block));
    from = block.left + block.length;
    to = block.right + block.length;
  }
  changes.push(difference(gap(left, from, left.end), gap(right, to, right.end)));
  return changes.filter((change) => change !== null);
}

/** What differs although the words are the same: letters of a word (case, accents), and marks between two. */
function changesWithin(left: Stretch, right: Stretch, block: Block): (Change | null)[] {
  if (textOf(left.words, block.left, block.length) === textOf(right.words, block.right, block.length))
    return [];
  const changes: (Change | null)[] = [];
  for (let at = 0; at < block.length; at += 1) {
    if (at > 0) changes.push(difference(gap(left, block.left + at), gap(right, block.right + at)));
    changes.push(difference(word(left, block.left + at), word(right, block.right + at)));
  }
  return changes;
}

function textOf({ text, starts, ends }: Words, first: number, count: number): string {
  return text.slice(starts[first], ends[first + count - 1]);
}

/** The words `from`–`to` with all that lies between them and their neighbours, or the ends of the stretch. */
function gap({ words, first, end, span }: Stretch, from: number, to = from): Piece {
  const start = from > first ? (words.ends[from - 1] ?? 0) : span.start;
  const stop = to < end ? (words.starts[to] ?? 0) : span.end;
  const hasWords = from < to;
  return {
    text: words.text,
    start,
    end: stop,
    firstWord: hasWords ? (words.starts[from] ?? 0) : stop,
    lastWord: hasWords ? (words.ends[to - 1] ?? 0) : start,
  };
}

function word({ words }: Stretch, at: number): Piece {
  const start = words.starts[at] ?? 0;
  const end = words.ends[at] ?? 0;
  return { text: words.text, start, end, firstWord: start, lastWord: end };
}
