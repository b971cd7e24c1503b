/**
 * Which passages of different texts stand level: each text in its own order, so that those that tell of the same rare things come
 * beside each other. It knows passages by what they tell, and nothing of their words. Pure.
 */

/** What a passage tells: keys of subjects. */
export type Tells = ReadonlySet<string>;

/** By column the index of the passage in the row; null where it has none there. */
export type LevelIndexes = readonly (number | null)[];

type Row = { readonly cells: LevelIndexes; readonly tells: Tells };

/** Enough that passages without anything in common fill the rows in their order; too little to outweigh anything shared. */
const LEVEL = 0.001;

/** Of more pairs of passages than this (a few books) the order alone decides. */
const MOST_PAIRS = 4_000_000;

/**
 * The passages of all columns in rows, each once and in the order of its text. The columns come in one after another; where
 * several arrangements are as good, passages stand as high as they can.
 *
 * @param weightOf How much it says that two passages both tell of a subject; above zero.
 * @example levelPassages([[new Set("a"), new Set("b")], [new Set("b")]], () => 1) // [[0, null], [1, 0]]
 */
export function levelPassages(
  columns: readonly (readonly Tells[])[],
  weightOf: (key: string) => number,
): LevelIndexes[] {
  let rows: Row[] = [];
  columns.forEach((passages, column) => {
    const empty = columns.map(() => null);
    rows = pairInOrder(rows, passages, weightOf).map(([at, index]) => {
      const row = (at === null ? null : rows[at]) ?? { cells: empty, tells: new Set<string>() };
      const tells = index === null ? null : passages[index];
      return tells ? { cells: row.cells.with(column, index), tells: new Set([...row.tells, ...tells]) } : row;
    });
  });
  return rows.map(({ cells }) => cells);
}

type Couple = readonly [row: number | null, passage: number | null];

/** The rows and the passages in one order that keeps both, coupled so that the sum of what couples share is greatest. */
function pairInOrder(
  rows: readonly Row[],
  passages: readonly Tells[],
  weightOf: (key: string) => number,
): Couple[] {
  const [height, width] = [rows.length, passages.length];
  if (height * width > MOST_PAIRS) return sideBySide(height, width);
  const shared = weighPairs(rows, passages, weightOf);
  const stride = width + 1;
  /** The greatest sum from here on. */
  const best = new Float64Array((height + 1) * stride);
  const at = (row: number, passage: number) => best[row * stride + passage] ?? 0;
  const coupled = (row: number, passage: number) =>
    LEVEL + (shared[row * width + passage] ?? 0) + at(row + 1, passage + 1);
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let passage = width - 1; passage >= 0; passage -= 1) {
      const greatest = Math.max(coupled(row, passage), at(row + 1, passage), at(row, passage + 1));
      best[row * stride + passage] = greatest;
    }
  }
  const couples: Couple[] = [];
  let [row, passage] = [0, 0];
  while (row < height || passage < width) {
    const whole = at(row, passage);
    if (row < height && passage < width && coupled(row, passage) === whole) couples.push([row++, passage++]);
    else if (passage === width || (row < height && at(row + 1, passage) === whole))
      couples.push([row++, null]);
    else couples.push([null, passage++]);
  }
  return couples;
}

/** For each row with each passage, the weight of what both tell of. */
function weighPairs(rows: readonly Row[], passages: readonly Tells[], weightOf: (key: string) => number) {
  const shared = new Float64Array(rows.length * passages.length);
  const telling = new Map<string, number[]>();
  passages.forEach((tells, index) => {
    for (const key of tells) telling.set(key, [...(telling.get(key) ?? []), index]);
  });
  rows.forEach(({ tells }, row) => {
    for (const key of tells) {
      for (const index of telling.get(key) ?? []) {
        const at = row * passages.length + index;
        shared[at] = (shared[at] ?? 0) + weightOf(key);
      }
    }
  });
  return shared;
}

function sideBySide(height: number, width: number): Couple[] {
  return Array.from({ length: Math.max(height, width) }, (_, index): Couple => {
    return [index < height ? index : null, index < width ? index : null];
  });
}
