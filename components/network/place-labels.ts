/** Where the names of points stand in a picture, above or below them, so that none lies on another or is cut off at an edge. */

type Point = { readonly id: string; readonly x: number; readonly y: number };
type Label = { readonly x: number; readonly y: number };

/** The width of a letter, about, and the height of a line, in units of the picture. */
const letter = 7;
const line = 15;

/** In the order of the points; a name that finds no free place among the four nearest stands above its point. */
export function placeLabels(
  points: readonly Point[],
  nameOf: (id: string) => string,
  width: number,
): Map<string, Label> {
  const placed: { x: number; y: number; half: number }[] = [];
  const labels = new Map<string, Label>();
  for (const { id, x, y } of points) {
    const half = (nameOf(id).length * letter) / 2;
    const within = Math.max(half + 4, Math.min(width - half - 4, x));
    const isFree = (at: number) =>
      placed.every(
        (other) => Math.abs(other.x - within) > other.half + half || Math.abs(other.y - at) >= line,
      );
    const at = [y - 9, y + 18, y - 24, y + 33].find(isFree) ?? y - 9;
    placed.push({ x: within, y: at, half });
    labels.set(id, { x: within, y: at });
  }
  return labels;
}
