/**
 * Which passages belong together, judged by the words that they share. A passage may belong to several (it was split, or
 * joined with others); two that share only what any two texts share belong to none.
 */

import type { Block } from "#lib/collation/alignment/block.ts";

/** Two passages, by index, and what they share. */
export type Relation = {
  readonly left: number;
  readonly right: number;
  /** The equal words in both passages, in order on both sides. */
  readonly blocks: readonly Block[];
  /** How many words the blocks hold, and how many of them stand in rows of at least three. */
  readonly shared: number;
  readonly telling: number;
};

/**
 * Where each passage begins, and behind them where the last ends, in words (`Words.passages`). Sentences can be given in
 * the same way, and characters counted instead of words.
 */
export type Firsts = Int32Array;

/** As many equal words in a row as are no accident of grammar: "of the" is one, "of the Quds" hardly. */
const TELLING = 3;

/** A passage of fewer words is a line, and may be found in another by accident: "a commander of the Quds Force". */
const LINE = 12;

/**
 * What passages share, in order. A block that runs on into the next passage is cut there, and both its parts tell as much
 * as the whole: a short passage may be the tail of a long one.
 *
 * @param blocks In order on both sides.
 * @example sharedByPassage([{ left: 0, right: 0, length: 9 }], Int32Array.of(0, 9), Int32Array.of(0, 4, 9))
 *   // two relations, of passage 0 with 0 and with 1
 */
export function sharedByPassage(
  blocks: readonly Block[],
  leftFirsts: Firsts,
  rightFirsts: Firsts,
): Relation[] {
  const drafts: { left: number; right: number; blocks: Block[]; shared: number; telling: number }[] = [];
  let left = 0;
  let right = 0;
  for (const block of blocks) {
    for (let done = 0; done < block.length; ) {
      left = passageAt(leftFirsts, block.left + done, left);
      right = passageAt(rightFirsts, block.right + done, right);
      const toLeftEnd = (leftFirsts[left + 1] ?? 0) - (block.left + done);
      const toRightEnd = (rightFirsts[right + 1] ?? 0) - (block.right + done);
      const length = Math.min(block.length - done, toLeftEnd, toRightEnd);
      let draft = drafts.at(-1);
      if (draft?.left !== left || draft.right !== right) {
        draft = { left, right, blocks: [], shared: 0, telling: 0 };
        drafts.push(draft);
      }
      draft.blocks.push({ left: block.left + done, right: block.right + done, length });
      draft.shared += length;
      if (block.length >= TELLING) draft.telling += length;
      done += length;
    }
  }
  return drafts;
}

/**
 * Whether two passages are versions of one. Any of these is enough:
 * - half of the shorter stands in the longer in telling rows; three quarters if it is a mere line, such as a caption;
 * - half of the longer is shared, a quarter of it in telling rows: a passage that was much rewritten;
 * - two thirds of the longer are shared, be it a word here and a word there;
 * - all of the shorter is shared, and a third of the longer: "Sune Engel" and "By Sune Engel Rasmussen, WSJ".
 *
 * @param leftLength How many words the left passage has; `rightLength` alike.
 */
export function belongTogether(
  { shared, telling }: Relation,
  leftLength: number,
  rightLength: number,
): boolean {
  const shorter = Math.min(leftLength, rightLength);
  const longer = Math.max(leftLength, rightLength);
  return (
    telling >= shorter * (shorter < LINE ? 0.75 : 0.5) ||
    (shared >= longer / 2 && telling >= longer / 4) ||
    shared >= (longer * 2) / 3 ||
    (shared >= shorter && shared >= longer / 3)
  );
}

/** The passage that holds the word; at or behind `from`. */
function passageAt(firsts: Firsts, word: number, from: number): number {
  let passage = from;
  while ((firsts[passage + 1] ?? Number.POSITIVE_INFINITY) <= word) passage += 1;
  return passage;
}
