/**
 * Of several ways to say one and the same insertion or deletion, the one that a reader would choose. Where "It rained. It
 * poured." follows on "It rained.", either "It poured." is new or "rained. It poured": both give the same text.
 */

import type { Block } from "#lib/collation/alignment/block.ts";
import type { Words } from "#lib/collation/words/words.ts";

/** No change is moved over more words than a long sentence has. */
const REACH = 64;

/**
 * The blocks, with each insertion and each deletion between two of them moved to where most of its ends are ends of
 * sentences, or else of clauses; where nothing is gained it stays. A move changes no text: it only passes over words that
 * are the same to the letter.
 *
 * After Neil Fraser's "Diff Strategies" (lossless clean-up), for words.
 */
export function slide(blocks: readonly Block[], left: Words, right: Words): Block[] {
  const slid = [...blocks];
  for (let index = 0; index + 1 < slid.length; index += 1) {
    const before = slid[index];
    const after = slid[index + 1];
    if (before === undefined || after === undefined) continue;
    const shift = shiftBetween(before, after, left, right);
    slid[index] = { ...before, length: before.length + shift };
    slid[index + 1] = { left: after.left + shift, right: after.right + shift, length: after.length - shift };
  }
  return slid;
}

/** By how many words the gap between two blocks moves: ahead where positive, back where negative. */
function shiftBetween(before: Block, after: Block, left: Words, right: Words): number {
  const isInsertion = before.left + before.length === after.left;
  if (!isInsertion && before.right + before.length !== after.right) return 0;
  const words = isInsertion ? right : left;
  const start = (isInsertion ? before.right : before.left) + before.length;
  const end = isInsertion ? after.right : after.left;
  const furthestBack = -Math.min(REACH, before.length - 1);
  const furthestAhead = Math.min(REACH, after.length - 1);
  let best = 0;
  let bestScore = score(words, start, end);
  const consider = (shift: number) => {
    const reached = score(words, start + shift, end + shift);
    if (reached > bestScore) {
      best = shift;
      bestScore = reached;
    }
  };
  for (let at = -1; at >= furthestBack && isSame(words, start + at, end + at); at -= 1) consider(at);
  for (let at = 1; at <= furthestAhead && isSame(words, start + at - 1, end + at - 1); at += 1) consider(at);
  return best;
}

function isSame(words: Words, one: number, other: number): boolean {
  return words.numbers[one] === words.numbers[other] && spelling(words, one) === spelling(words, other);
}

function spelling(words: Words, at: number): string {
  return words.text.slice(words.starts[at], words.ends[at]);
}

/** How well a stretch of words begins and ends. */
function score(words: Words, start: number, end: number): number {
  return opening(words, start) + opening(words, end);
}

/** How much of a beginning the word is: 2 for that of a sentence, 1 behind any other mark. */
function opening(words: Words, at: number): number {
  const between = words.text.slice(words.ends[at - 1] ?? 0, words.starts[at] ?? words.text.length);
  if (/[.!?…\n]|^$/v.test(between)) return 2;
  return /\p{P}/v.test(between) ? 1 : 0;
}
