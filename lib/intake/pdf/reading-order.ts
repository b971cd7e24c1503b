/**
 * The order in which the lines of a page are read. A page is cut into columns where a clear gutter runs between two stacks of
 * lines that each fill their side; lines that cross it (titles, wide tables) part what is above from what is below. Everywhere
 * else lines follow from top to bottom. The order of drawing is not trusted: programs draw as they please.
 */
import { cutRow, isStretched, type Line, toLine, toRows } from "./lines.ts";
import type { PageItem } from "./page-items.ts";

/** Lines of one column, or of the whole width, that follow one another. */
export type Region = { readonly lines: readonly Line[]; readonly x0: number; readonly x1: number };

type Segment = {
  readonly items: readonly PageItem[];
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly size: number;
};

type Gutter = { readonly x: number; readonly weight: number };

/** A column has at least so many lines beside the other's. */
const LEAST_LINES = 4;
/** In heights of the font: a narrower stack is one of a table. */
const LEAST_WIDTH = 9;
/** Half of a column's lines fill at least so much of its width. */
const FILLED = 0.6;
/** Of a title, against the size of most pieces. */
const LARGE = 1.15;
/** Letters that stand beyond an edge by this share of the font's height still stand at it. */
const SLACK = 0.3;

export function inReadingOrder(items: readonly PageItem[]): Region[] {
  const rtl = items.reduce((sum, { isRtl, text }) => sum + (isRtl ? text.length : -text.length), 0);
  const size = median(items.map((item) => item.size));
  const segments = toRows(items).flatMap((row) => {
    const cut = cutRow(row);
    const isLarge = (row[0]?.size ?? 0) > size * LARGE;
    return isLarge && isStretched(cut) ? [row] : cut;
  });
  return order(segments.map(toSegment), rtl > 0);
}

function order(segments: readonly Segment[], isRtl: boolean): Region[] {
  const gutter = findGutter(segments);
  if (gutter === null) return segments.length === 0 ? [] : [toRegion(segments)];
  const crossing = crossingRows(segments, gutter.x).sort((a, b) => a.top - b.top);
  const bands = new Map<number, Segment[]>();
  for (const segment of segments) {
    const isCrossing = crossing.includes(segment);
    const middle = (segment.top + segment.bottom) / 2;
    const above = crossing.filter((one) => (one.top + one.bottom) / 2 < middle).length;
    // Crossing lines that nothing parts belong together: each takes the number of the band below it.
    const key = above * 2 + (isCrossing ? 0 : -1);
    bands.set(key, [...(bands.get(key) ?? []), segment]);
  }
  const ordered = [...bands]
    .sort(([one], [other]) => one - other)
    .map(([key, band]) => ({ isCrossing: key % 2 === 0, band }));
  return joinCrossing(ordered).flatMap(({ isCrossing, band }) => {
    if (isCrossing) return [toRegion(band)];
    const left = order(
      band.filter((one) => sideOf(one, gutter.x) < 0),
      isRtl,
    );
    const right = order(
      band.filter((one) => sideOf(one, gutter.x) > 0),
      isRtl,
    );
    return isRtl ? [...right, ...left] : [...left, ...right];
  });
}

/** With the rest of its line, where a wide title was cut at every word. */
function crossingRows(segments: readonly Segment[], x: number): Segment[] {
  const across = segments.filter((one) => sideOf(one, x) === 0);
  return segments.filter((segment) =>
    across.some(
      (one) =>
        one === segment ||
        (Math.abs(one.base - segment.base) < segment.size * SLACK && Math.abs(one.size - segment.size) < 1),
    ),
  );
}

function joinCrossing(
  bands: { isCrossing: boolean; band: Segment[] }[],
): { isCrossing: boolean; band: Segment[] }[] {
  const joined: { isCrossing: boolean; band: Segment[] }[] = [];
  for (const next of bands) {
    const last = joined.at(-1);
    if (last?.isCrossing && next.isCrossing) last.band.push(...next.band);
    else joined.push(next);
  }
  return joined;
}

function sideOf({ x0, x1, size }: Segment, x: number): -1 | 0 | 1 {
  if (x1 <= x + size * SLACK) return -1;
  return x0 >= x - size * SLACK ? 1 : 0;
}

/** The gutter with the most lines on its poorer side, or null. Where lines begin or end is where one can be. */
function findGutter(segments: readonly Segment[]): Gutter | null {
  if (segments.length < LEAST_LINES * 2) return null;
  const starts = new Map<number, number>();
  // Lines from the right begin where the gutter ends on its other side.
  for (const x of segments.flatMap(({ x0, x1 }) => [Math.floor(x0), Math.ceil(x1)]))
    starts.set(x, (starts.get(x) ?? 0) + 1);
  let best: Gutter | null = null;
  for (const [x, count] of starts) {
    const near = count + (starts.get(x + 1) ?? 0) + (starts.get(x - 1) ?? 0);
    if (near < LEAST_LINES - 1) continue;
    const weight = weigh(segments, x);
    if (weight > 0 && (best === null || weight > best.weight)) best = { x, weight };
  }
  return best;
}

function weigh(segments: readonly Segment[], x: number): number {
  const left = toStack(segments.filter((one) => sideOf(one, x) < 0));
  const right = toStack(segments.filter((one) => sideOf(one, x) > 0));
  if (left.length < LEAST_LINES || right.length < LEAST_LINES) return 0;
  if (!isColumn(left) || !isColumn(right)) return 0;
  const beside = (some: readonly Segment[], others: readonly Segment[]) => {
    const top = Math.min(...others.map((one) => one.top));
    const bottom = Math.max(...others.map((one) => one.bottom));
    return some.filter((one) => one.bottom > top && one.top < bottom).length;
  };
  const poorer = Math.min(beside(left, right), beside(right, left));
  return poorer >= LEAST_LINES ? poorer : 0;
}

/** Whole lines: justified ones may have been cut at every word. */
function toStack(segments: readonly Segment[]): Segment[] {
  const stack: Segment[] = [];
  for (const segment of [...segments].sort((one, other) => one.base - other.base)) {
    const last = stack.at(-1);
    if (last && segment.base - last.base < segment.size * SLACK) {
      stack[stack.length - 1] = {
        ...last,
        x0: Math.min(last.x0, segment.x0),
        x1: Math.max(last.x1, segment.x1),
        top: Math.min(last.top, segment.top),
        bottom: Math.max(last.bottom, segment.bottom),
      };
    } else stack.push(segment);
  }
  return stack;
}

/** Lines of prose fill their column; the cells of a table and the labels of a form do not. */
function isColumn(stack: readonly Segment[]): boolean {
  const size = median(stack.map((one) => one.size));
  const starts = median(stack.map(({ x0 }) => x0));
  const ends = stack.map(({ x1 }) => x1).sort((a, b) => a - b);
  const width = (ends[Math.floor(ends.length * 0.9)] ?? 0) - starts;
  if (width < LEAST_WIDTH * size) return false;
  return median(stack.map(({ x0, x1 }) => x1 - x0)) >= width * FILLED;
}

function toSegment(items: readonly PageItem[]): Segment {
  return {
    items,
    x0: Math.min(...items.map(({ x0 }) => x0)),
    x1: Math.max(...items.map(({ x1 }) => x1)),
    top: Math.min(...items.map(({ top }) => top)),
    bottom: Math.max(...items.map(({ bottom }) => bottom)),
    base: items[0]?.base ?? 0,
    size: Math.max(...items.map(({ size }) => size)),
  };
}

function toRegion(segments: readonly Segment[]): Region {
  const lines = toRows(segments.flatMap(({ items }) => items)).map(toLine);
  return {
    lines: lines.filter(({ text }) => text !== ""),
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
