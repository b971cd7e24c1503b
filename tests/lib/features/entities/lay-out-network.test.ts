import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutNetwork } from "#lib/features/entities/lay-out-network.ts";

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test("every point stands within the picture, and no two on one place", () => {
  fc.assert(
    fc.property(ids, (ids) => {
      const edges = ids.slice(1).map((other) => ({ one: ids[0] ?? "", other, weight: 2 }));
      const points = layOutNetwork(ids, edges);
      expect(points.map(({ id }) => id)).toEqual(ids);
      for (const { x, y } of points) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThanOrEqual(1);
      }
      expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(ids.length);
    }),
    { numRuns: 30 },
  );
});

test("the same network always looks the same, and those that meet stand nearer than those that do not", () => {
  const edges = [
    { one: "a", other: "b", weight: 9 },
    { one: "c", other: "d", weight: 9 },
  ];
  const points = layOutNetwork(["a", "b", "c", "d"], edges);
  expect(layOutNetwork(["a", "b", "c", "d"], edges)).toEqual(points);
  const [a, b, c] = points;
  const between = (one: typeof a, other: typeof a) =>
    Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
  expect(between(a, b)).toBeLessThan(between(a, c));
});
