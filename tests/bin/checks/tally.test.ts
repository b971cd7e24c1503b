import { describe, expect, it } from "vitest";
import { sum, tallyOf, withFlaky } from "#bin/checks/tally.ts";

const counts = (changes: object) => ({ passed: 0, failed: 0, skipped: 0, status: 0, ...changes });

describe("the sum of a test run", () => {
  it.each([
    ["counts what passed and failed", { passed: 7, failed: 2, status: 1 }, { passed: 7, failed: 2 }],
    ["counts a runner that ran nothing as failed", {}, { passed: 0, failed: 1 }],
    [
      "counts a runner that crashed after its tests as failed",
      { passed: 7, status: "SIGSEGV" },
      { passed: 7, failed: 1 },
    ],
    ["counts what was skipped as failed", { passed: 7, skipped: 2 }, { passed: 7, failed: 2 }],
  ])("%s", (_, changes, expected) => {
    expect(tallyOf("a runner", counts(changes), "")).toMatchObject(expected);
  });

  it("shows what a runner said only when something failed", () => {
    expect(tallyOf("a runner", counts({ passed: 1 }), "much").report).toBe("");
    expect(tallyOf("a runner", counts({ passed: 1, failed: 1 }), "why").report).toContain("why");
  });

  it("names what passed only at the second try, and nothing else", () => {
    const green = tallyOf("a runner", counts({ passed: 2 }), "");
    expect(withFlaky(green, ["the one that was late"])).toMatchObject({ passed: 2, failed: 0 });
    expect(withFlaky(green, ["the one that was late"]).report).toContain("the one that was late");
    expect(withFlaky(green, [])).toEqual(green);
  });

  it("adds up", () => {
    const tallies = [
      { passed: 1, failed: 0, report: "" },
      { passed: 2, failed: 3, report: "" },
    ];
    expect(sum(tallies)).toEqual({ passed: 3, failed: 3 });
  });
});
