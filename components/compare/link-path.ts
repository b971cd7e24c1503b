/** The line between two places in columns, as the `d` of an SVG path. */

/** The sides of a place's column, and the height at which it stands; in pixels of one drawing. */
export type LinkEnd = { readonly left: number; readonly right: number; readonly middle: number };

/** How far a line reaches into the margin of a cell. */
const reach = 10;

/**
 * From the right side of the column on the left to the left side of the other, in a curve that begins and ends level.
 *
 * @example linkPath({ left: 0, right: 100, middle: 10 }, { left: 100, right: 200, middle: 50 })
 *          // "M 90 10 C 110 10 90 50 110 50"
 */
export function linkPath(from: LinkEnd, to: LinkEnd): string {
  const [start, end] = [from.right - reach, to.left + reach];
  const bend = Math.max(end - start, reach);
  const round = (value: number) => Math.round(value * 10) / 10;
  const points = [start, from.middle, start + bend, from.middle, end - bend, to.middle, end, to.middle].map(
    round,
  );
  return `M ${points[0]} ${points[1]} C ${points.slice(2).join(" ")}`;
}
