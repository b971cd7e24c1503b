/** Moving one thing of a list to another place: pure, in ids and in heights, so that keys and pointers obey one rule. */

/**
 * The list with `id` at `place`, counted in the list without it. A place beyond either end is that end; an id that is not there moves nothing.
 * @example moveInOrder(["a", "b", "c"], "a", 1) // ["b", "a", "c"]
 */
export function moveInOrder(order: readonly string[], id: string, place: number): string[] {
  if (!order.includes(id)) return [...order];
  const rest = order.filter((other) => other !== id);
  const at = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

export type Box = { readonly top: number; readonly bottom: number };

/**
 * Into which gap between boxes that stand one under another a height falls: 0 before the first, `boxes.length` after the last.
 * A box gives way at its middle.
 * @example gapAt([{ top: 0, bottom: 10 }, { top: 10, bottom: 20 }], 12) // 1
 */
export function gapAt(boxes: readonly Box[], height: number): number {
  return boxes.filter(({ top, bottom }) => (top + bottom) / 2 < height).length;
}

/**
 * The place, in the list without it, of what stands at `from` and is let fall into the gap `gap` of the whole list.
 * @example placeOfGap(0, 2) // 1: the gap after the second is the place after the first of the others
 */
export function placeOfGap(from: number, gap: number): number {
  return gap > from ? gap - 1 : gap;
}

/** What a thing comes after in an order; null where it is the first, or is not there. */
export function neighbourBefore(order: readonly string[], id: string): string | null {
  return order[order.indexOf(id) - 1] ?? null;
}
