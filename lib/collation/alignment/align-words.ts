/**
 * The words that two stretches have in common, in order: first by the words that mark a place, then by the fewest edits.
 * It sees numbers and judges nothing; whether the stretches belong together is decided elsewhere.
 */

import { type Anchors, inOrder } from "./anchors.ts";
import { type Block, filled, type Window } from "./block.ts";
import { grown } from "./grown.ts";
import { shortestEdit } from "./shortest-edit.ts";

/** Up to this many words a side the fewest edits are what a reader would see, too; beyond, common words mislead. */
const SHORT = 32;

/**
 * The equal words of the window, as blocks in order on both sides; none touches another on both. `found` are blocks that
 * are known already, in order; only the stretches between them are looked at.
 *
 * Patience diff (Bram Cohen), its gaps by Myers.
 *
 * @example alignWords(Int32Array.of(7, 8, 9), Int32Array.of(7, 9), window, new Anchors(10))
 *   // [{ left: 0, right: 0, length: 1 }, { left: 2, right: 1, length: 1 }]
 */
export function alignWords(
  left: Int32Array,
  right: Int32Array,
  window: Window,
  anchors: Anchors,
  found: readonly Block[] = [],
): Block[] {
  const fewestEdits = (gap: Window) => shortestEdit(left, right, gap);
  return filled(found, window, (gap) => {
    if (Math.max(gap.leftEnd - gap.leftStart, gap.rightEnd - gap.rightStart) <= SHORT)
      return fewestEdits(gap);
    return filled(grown(inOrder(anchors.shared(left, right, gap)), left, right, gap), gap, fewestEdits);
  });
}
