import { expect, it } from "vitest";
import { linkPath } from "#components/compare/link-path.ts";

const from = { left: 0, right: 100, top: 0, middle: 10 };

it("curves from one column to the next", () => {
  expect(linkPath(from, { left: 100, right: 200, top: 40, middle: 50 })).toBe(
    "M 90 10 C 100 10 100 50 110 50",
  );
});

it("keeps to margins and edges where columns lie between", () => {
  expect(linkPath(from, { left: 200, right: 300, top: 40, middle: 50 })).toBe(
    "M 90 10 H 100 V 40 H 210 V 50",
  );
});
