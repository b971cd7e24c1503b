/** How wide columns are, in whole hundredths of the table that add up to a hundred. */
import { LEAST_WIDTH } from "#lib/features/comparisons/compare-request.ts";

/**
 * The widths that are asked for, or where none are, equal ones.
 *
 * @example columnWidths([], 3) // [34, 33, 33]
 */
export function columnWidths(asked: readonly number[], count: number): number[] {
  if (asked.length === count) return [...asked];
  const [width, rest] = [Math.floor(100 / count), 100 % count];
  return Array.from({ length: count }, (_, column) => (column < rest ? width + 1 : width));
}

/**
 * The widths with that of a column made `width`, or as near as both it and its neighbour on the right can still be read; the
 * neighbour takes the difference.
 *
 * @example withWidth([50, 50], 0, 70) // [70, 30]
 */
export function withWidth(widths: readonly number[], column: number, width: number): number[] {
  const own = widths[column];
  const neighbour = widths[column + 1];
  if (own === undefined || neighbour === undefined) return [...widths];
  const both = own + neighbour;
  const kept = Math.max(LEAST_WIDTH, Math.min(both - LEAST_WIDTH, Math.round(width)));
  return widths.with(column, kept).with(column + 1, both - kept);
}
