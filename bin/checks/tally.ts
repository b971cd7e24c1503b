/**
 * What a check counted. A runner that crashed, or that ran no test, counts as one failed test, so that the sum is never green
 * by silence.
 */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  /** What to read: when something failed, or passed only at the second try. */
  readonly report: string;
};

export function passedOne(): Tally {
  return { passed: 1, failed: 0, report: "" };
}

export function failedOne(report: string): Tally {
  return { passed: 0, failed: 1, report };
}

/** The counts of a runner. What it skipped counts as failed: no test is skipped here. */
export function tallyOf(
  runner: string,
  counts: { passed: number; failed: number; skipped: number; status: number | string },
  said: string,
): Tally {
  const { passed, skipped, status } = counts;
  const failed = counts.failed + skipped;
  if (passed + failed === 0) return failedOne(`${runner} ran no test (it ended with ${status}).\n${said}`);
  if (failed === 0 && status !== 0) {
    return { passed, failed: 1, report: `Every test passed, but ${runner} ended with ${status}.\n${said}` };
  }
  const note = skipped > 0 ? `${skipped} skipped by ${runner}: no test is skipped here.\n` : "";
  return { passed, failed, report: failed > 0 ? `${note}${said}` : "" };
}

/** Names the tests that failed at first and passed when they were tried again: they count as passed, and never in silence. */
export function withFlaky(tally: Tally, titles: readonly string[]): Tally {
  if (titles.length === 0) return tally;
  const named = titles.map((title) => `  ${title}`).join("\n");
  return {
    ...tally,
    report: `Passed only at the second try, which is a fault to find:\n${named}\n${tally.report}`,
  };
}

export function sum(tallies: readonly Tally[]): { passed: number; failed: number } {
  const total = { passed: 0, failed: 0 };
  for (const { passed, failed } of tallies) {
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}
