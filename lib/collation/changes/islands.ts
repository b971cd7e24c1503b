/**
 * Small words that are the same by accident, between two changes that a reader would state as one: of "said in a statement"
 * and "told us at a briefing" nobody keeps the "a".
 */

import type { Block } from "#lib/collation/alignment/block.ts";
import type { Words } from "#lib/collation/words/words.ts";

/** An island is one word of at most so many letters ("the", "of", "a"). */
const SMALL = 3;

/** The changes on its two shores must have at least so many words together, and words on both sides each. */
const BROAD = 5;

/**
 * The blocks without the islands. A block at the edge of the window, or beside an insertion or a deletion, is none.
 *
 * @example withoutIslands(blocks, left) // what is left out becomes part of the changes around it
 */
export function withoutIslands(blocks: readonly Block[], left: Words): Block[] {
  return blocks.filter((block, index) => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    if (block.length > 1 || before === undefined || after === undefined) return true;
    if ((left.ends[block.left] ?? 0) - (left.starts[block.left] ?? 0) > SMALL) return true;
    const changed = [
      block.left - (before.left + before.length),
      block.right - (before.right + before.length),
      after.left - (block.left + 1),
      after.right - (block.right + 1),
    ];
    return changed.includes(0) || changed.reduce((sum, words) => sum + words, 0) < BROAD;
  });
}
