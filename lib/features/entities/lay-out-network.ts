/**
 * Where the points of a network stand: those that meet often near one another, none upon another. Forces in the manner of Fruchterman
 * and Reingold (1991), from a fixed beginning, so that the same network always looks the same. Pure; draws nothing.
 */

export type NetworkEdge = { readonly one: string; readonly other: string; readonly weight: number };
export type NetworkPoint = { readonly id: string; readonly x: number; readonly y: number };

const rounds = 400;
/** The golden angle: points on a spiral by it are spread evenly. */
const turn = Math.PI * (3 - Math.sqrt(5));

type Moving = { readonly id: string; x: number; y: number; dx: number; dy: number };

/**
 * Points from 0 to 1 in both directions; edges whose ends are not among `ids` pull nothing. O(rounds · n²): for some dozens of points.
 * @example layOutNetwork(["a", "b"], [{ one: "a", other: "b", weight: 3 }]).length // 2
 */
export function layOutNetwork(ids: readonly string[], edges: readonly NetworkEdge[]): NetworkPoint[] {
  const points = ids.map((id, index): Moving => {
    const distance = Math.sqrt((index + 0.5) / ids.length) / 2;
    const [x, y] = [Math.cos(index * turn) * distance, Math.sin(index * turn) * distance];
    return { id, x, y, dx: 0, dy: 0 };
  });
  const at = new Map(points.map((point) => [point.id, point]));
  const apart = 0.9 / Math.sqrt(Math.max(1, ids.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const point of points) [point.dx, point.dy] = [-point.x * 0.6, -point.y * 0.6];
    for (const [index, one] of points.entries())
      for (const other of points.slice(index + 1)) push(one, other, apart);
    for (const { one, other, weight } of edges) pull(at.get(one), at.get(other), weight, apart);
    const heat = 0.05 * (1 - round / rounds);
    for (const point of points) move(point, heat);
  }
  return toUnit(points);
}

function push(one: Moving, other: Moving, apart: number): void {
  const [x, y] = [one.x - other.x, one.y - other.y];
  const force = apart ** 2 / Math.max(1e-6, x ** 2 + y ** 2);
  one.dx += x * force;
  one.dy += y * force;
  other.dx -= x * force;
  other.dy -= y * force;
}

function pull(one: Moving | undefined, other: Moving | undefined, weight: number, apart: number): void {
  if (!one || !other) return;
  const [x, y] = [one.x - other.x, one.y - other.y];
  const force = (Math.hypot(x, y) / apart) * Math.log2(1 + weight) * 0.25;
  one.dx -= x * force;
  one.dy -= y * force;
  other.dx += x * force;
  other.dy += y * force;
}

function move(point: Moving, heat: number): void {
  const length = Math.hypot(point.dx, point.dy);
  if (length === 0) return;
  point.x += (point.dx / length) * Math.min(length, heat);
  point.y += (point.dy / length) * Math.min(length, heat);
}

function toUnit(points: readonly Moving[]): NetworkPoint[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const scale = (value: number, all: readonly number[]) => {
    const least = Math.min(...all);
    const reach = Math.max(...all) - least;
    return reach === 0 ? 0.5 : (value - least) / reach;
  };
  return points.map(({ id, x, y }) => ({ id, x: scale(x, xs), y: scale(y, ys) }));
}
