/** The line between two places in columns, as the `d` of an SVG path. */

/** The sides of a place's column, the top of its cell, and the height at which it stands; in pixels of one drawing. */
export type LinkEnd = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly middle: number;
};

/** How far a line reaches into the margin of a cell. */
const reach = 10;

/**
 * From the right side of the column on the left to the left side of the other, in a curve that begins and ends level. Where
 * columns lie between, it runs in the margin to the upper edge of the cell that it seeks, and along it: across no words.
 *
 * @example linkPath({ left: 0, right: 100, top: 0, middle: 10 }, { left: 100, right: 200, top: 40, middle: 50 })
 *          // "M 90 10 C 100 10 100 50 110 50"
 */
export function linkPath(from: LinkEnd, to: LinkEnd): string {
  const [start, end] = [from.right - reach, to.left + reach].map(Math.round) as [number, number];
  const [middle, height, top] = [from.middle, to.middle, to.top].map(Math.round) as [number, number, number];
  const edge = Math.round(from.right);
  if (to.left - from.right < 2 * reach)
    return `M ${start} ${middle} C ${edge} ${middle} ${edge} ${height} ${end} ${height}`;
  return `M ${start} ${middle} H ${edge} V ${top} H ${end} V ${height}`;
}
