/**
 * How far the white paper around words belongs to them: whoever draws a selection over a page leaves its lines all the time, and the
 * words that are nearest in the same column are meant. What stands on its side reaches no further than its words.
 */

export type Reach = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Page = { readonly width: number; readonly height: number };

/** The words of one line of one column. */
type Row = Box & { readonly boxes: readonly Box[]; readonly column: number };

const none: Reach = { left: 0, right: 0, top: 0, bottom: 0 };

/** In heights of a line: words further apart are cells of a table, or in two columns. */
const gap = 3;

/**
 * For each box, in points, how far it reaches on each side: to the middle of the way to the words beside, above and below it, and to the
 * edge of the page where there are none. Boxes come in the order of the text, which tells columns: one ends where the next words do not
 * stand below. Boxes that overlap do not reach towards one another. O(n²).
 *
 * @example reachOf([{ x: 10, y: 10, width: 20, height: 10, turn: 0 }], { width: 100, height: 100 }) // left 10, right 70, top 10, bottom 80
 */
export function reachOf(boxes: readonly (Box & { readonly turn: number | null })[], page: Page): Reach[] {
  const reaches = new Map<Box, Reach>();
  const rows = toRows(boxes.filter(({ turn }) => turn === 0));
  rows.forEach((row, at) => {
    const [above, below] = [-1, 1].map((step) => rows[at + step]).map((next) => sameColumn(row, next));
    const top = above ? (footOf(above) + row.y) / 2 : ceilingOf(row, rows);
    const bottom = below ? (footOf(row) + below.y) / 2 : floorOf(row, rows, page);
    const [start, end] = wallsOf(row, [top, bottom], rows, page);
    row.boxes.forEach((box, place) => {
      const [before, after] = [row.boxes[place - 1], row.boxes[place + 1]];
      const left = box.x - (before ? (endOf(before) + box.x) / 2 : start);
      const right = (after ? (endOf(box) + after.x) / 2 : end) - endOf(box);
      reaches.set(box, positive({ left, right, top: box.y - top, bottom: bottom - footOf(box) }));
    });
  });
  return boxes.map((box) => reaches.get(box) ?? none);
}

function toRows(boxes: readonly Box[]): Row[] {
  const rows: Box[][] = [];
  for (const box of boxes) {
    const row = rows.at(-1);
    if (row && isBeside(around(row), box) && distance(around(row), box) < gap * box.height) row.push(box);
    else rows.push([box]);
  }
  let column = 0;
  return rows.map((row, at) => {
    const [whole, above] = [around(row), around(rows[at - 1] ?? row)];
    if (!isAcross(above, whole) || middle(whole.y, whole.height) <= footOf(above)) column += 1;
    return { ...whole, boxes: row.toSorted((one, other) => one.x - other.x), column };
  });
}

function sameColumn(row: Row, next: Row | undefined): Row | undefined {
  return next?.column === row.column ? next : undefined;
}

/** The middle of the way to what stands above a row in another column, or the upper edge of the page. */
function ceilingOf(row: Row, rows: readonly Row[]): number {
  const above = rows.filter((other) => isAcross(row, other) && footOf(other) <= row.y);
  return Math.max(0, ...above.map((other) => (footOf(other) + row.y) / 2));
}

function floorOf(row: Row, rows: readonly Row[], page: Page): number {
  const below = rows.filter((other) => isAcross(row, other) && other.y >= footOf(row));
  return Math.min(page.height, ...below.map((other) => (footOf(row) + other.y) / 2));
}

/** Where the paper of a row ends on the left and on the right, at the heights that are its own. */
function wallsOf(row: Row, [top, bottom]: number[], rows: readonly Row[], page: Page): [number, number] {
  const level = rows.filter(
    (other) => other.column !== row.column && other.y < (bottom ?? 0) && footOf(other) > (top ?? 0),
  );
  const left = level.filter((other) => endOf(other) <= row.x).map((other) => (endOf(other) + row.x) / 2);
  const right = level.filter((other) => other.x >= endOf(row)).map((other) => (endOf(row) + other.x) / 2);
  return [Math.max(0, ...left), Math.min(page.width, ...right)];
}

function positive({ left, right, top, bottom }: Reach): Reach {
  const [wide, far] = [Math.max(0, left), Math.max(0, right)];
  return { left: wide, right: far, top: Math.max(0, top), bottom: Math.max(0, bottom) };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const [end, foot] = [Math.max(...boxes.map(endOf)), Math.max(...boxes.map(footOf))];
  return { x, y, width: end - x, height: foot - y };
}

/** Whether two boxes stand side by side: half of the lower one's height is shared. */
function isBeside(one: Box, other: Box): boolean {
  const shared = Math.min(footOf(one), footOf(other)) - Math.max(one.y, other.y);
  return shared > Math.min(one.height, other.height) / 2;
}

/** Whether one stands above the other. */
function isAcross(one: Box, other: Box): boolean {
  return one.x < endOf(other) && other.x < endOf(one);
}

function distance(one: Box, other: Box): number {
  return Math.max(other.x - endOf(one), one.x - endOf(other));
}

function middle(start: number, length: number): number {
  return start + length / 2;
}

function endOf({ x, width }: Box): number {
  return x + width;
}

function footOf({ y, height }: Box): number {
  return y + height;
}
