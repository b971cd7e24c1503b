import { expect, test } from "vitest";
import { placeLabels } from "#components/network/place-labels.ts";

test("names of neighbours do not lie on one another, and none is cut off at an edge", () => {
  const points = [
    { id: "Qasem Soleimani", x: 300, y: 100 },
    { id: "Iran", x: 320, y: 100 },
    { id: "an institute with a long name", x: 5, y: 300 },
  ];
  const labels = placeLabels(points, (id) => id, 600);
  expect(labels.get("Iran")?.y).not.toBe(labels.get("Qasem Soleimani")?.y);
  expect(labels.get("an institute with a long name")?.x).toBeGreaterThan(100);
  expect(labels.size).toBe(3);
});
