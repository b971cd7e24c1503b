/**
 * What every step of the alignment passes on: words that are the same on both sides, and where to look for more.
 * Words are numbers here (equal words, equal numbers), and places are indices into those, not into a text.
 */

/** `length` equal words in a row, from word `left` of one side and word `right` of the other. */
export type Block = { readonly left: number; readonly right: number; readonly length: number };

/** A stretch of either side, half-open, in words. */
export type Window = {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
};

/**
 * The blocks together with those that `find` gives for each stretch between them that has words on both sides. All are in
 * order on both sides and inside the window; blocks that touch on both sides become one.
 *
 * @example filled([{ left: 2, right: 2, length: 3 }], window, (gap) => shortestEdit(left, right, gap))
 */
export function filled(
  blocks: readonly Block[],
  window: Window,
  find: (gap: Window) => readonly Block[],
): Block[] {
  const all: Block[] = [];
  let { leftStart, rightStart } = window;
  for (const block of [...blocks, { left: window.leftEnd, right: window.rightEnd, length: 0 }]) {
    if (leftStart < block.left && rightStart < block.right) {
      for (const found of find({ leftStart, leftEnd: block.left, rightStart, rightEnd: block.right }))
        append(all, found);
    }
    if (block.length > 0) append(all, block);
    leftStart = block.left + block.length;
    rightStart = block.right + block.length;
  }
  return all;
}

function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (
    last !== undefined &&
    last.left + last.length === block.left &&
    last.right + last.length === block.right
  ) {
    blocks[blocks.length - 1] = { ...last, length: last.length + block.length };
  } else blocks.push(block);
}
