import fc from "fast-check";
import { expect, test } from "vitest";
import { linesInRun, toRuns } from "#components/reader/runs.ts";

test("an article of ordinary length is one run", () => {
  expect(toRuns(Array.from({ length: 20 }, () => ({ text: "x".repeat(300) })))).toHaveLength(1);
});

test("a long text is cut into runs of about the same height", () => {
  const runs = toRuns(Array.from({ length: 2000 }, (_, index) => ({ text: "x".repeat((index % 9) * 100) })));
  const heights = runs
    .slice(0, -1)
    .map((run) => run.reduce((sum, { text }) => sum + Math.ceil(text.length / 75) + 0.6, 0));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(linesInRun);
  expect(Math.max(...heights)).toBeLessThan(linesInRun * 1.15);
});

test("every passage is in one run, in its order", () => {
  const passages = fc.array(fc.record({ text: fc.string({ maxLength: 9000 }) }), { maxLength: 40 });
  fc.assert(
    fc.property(passages, (all) => {
      expect(toRuns(all).flat()).toEqual(all);
    }),
  );
});
