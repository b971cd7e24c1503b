/**
 * Unit and integration tests on real PostgreSQL, counted from vitest's own report.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { runChild } from "./run-child.ts";
import { failedOne, type Tally, tallyOf } from "./tally.ts";

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** A file that could not be loaded has failed without a test of its own. */
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export async function runVitest(root: string): Promise<Tally> {
  const file = join(root, ".test", "vitest.json");
  rmSync(file, { force: true });
  const { status, said } = await runChild(
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { DATABASE_URL: undefined, NODE_ENV: "test" },
  );
  if (!existsSync(file)) return failedOne(`vitest ended with ${status} and left no report.\n${said}`);
  const counted = report.parse(JSON.parse(readFileSync(file, "utf8")));
  const unloaded = counted.testResults.filter(
    (each) => each.status === "failed" && each.assertionResults.length === 0,
  );
  return tallyOf(
    "vitest",
    {
      passed: counted.numPassedTests,
      failed: counted.numFailedTests + unloaded.length,
      skipped: counted.numPendingTests + counted.numTodoTests,
      status,
    },
    said,
  );
}
