/** Where a small thing stands beside words: under them where there is room, else above; never outside the window. */

type Box = { readonly left: number; readonly top: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

const gap = 8;

/**
 * The corner of a thing of a size beside a box, all in pixels of the window. Where it has no room either above or below, below.
 * @example placeNear({ left: 20, top: 100, bottom: 120 }, { width: 300, height: 200 }, { width: 1000, height: 800 })
 *          // { left: 20, top: 128, isAbove: false }
 */
export function placeNear(
  box: Box,
  size: Size,
  window: Size,
): { left: number; top: number; isAbove: boolean } {
  const left = Math.max(gap, Math.min(box.left, window.width - size.width - gap));
  const above = box.top - gap - size.height;
  const isAbove = box.bottom + gap + size.height > window.height && above >= 0;
  return { left, top: isAbove ? above : box.bottom + gap, isAbove };
}
