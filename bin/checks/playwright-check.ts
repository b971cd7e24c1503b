/**
 * End-to-end tests on the production build in a real Chromium, counted from Playwright's own report. The room that they
 * visit is started by `tests/e2e/start-room.ts`.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { runChild } from "./run-child.ts";
import { failedOne, type Tally, tallyOf, withFlaky } from "./tally.ts";

const suite = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(suite).optional();
  },
});

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

export async function runPlaywright(root: string, chromium: string): Promise<Tally> {
  const file = join(root, ".test", "playwright.json");
  rmSync(file, { force: true });
  const { status, said } = await runChild([join(root, "node_modules/@playwright/test/cli.js"), "test"], {
    DATABASE_URL: undefined,
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return failedOne(`Playwright ended with ${status} and left no report.\n${said}`);
  const { stats, errors, suites } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  const tally = tallyOf(
    "Playwright",
    {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      status,
    },
    [said, ...errors.map(({ message }) => message ?? "")].join("\n"),
  );
  return withFlaky(tally, suites.flatMap(flakyIn));
}

/** The titles of the tests that failed and passed when they were tried again. */
function flakyIn({ specs, suites = [] }: z.infer<typeof suite>): string[] {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...own.map(({ title }) => title), ...suites.flatMap(flakyIn)];
}
