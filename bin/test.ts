/**
 * Every check and test in order, added up in one closing line. With `--fast`: only what reads the source (`npm run check`).
 * Nothing of the reader's own room is touched: build, data and ports are the tests' own, and `DATABASE_URL` is ignored.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describeError } from "#lib/server/refusal.ts";
import { findChromium } from "./checks/find-chromium.ts";
import { runPlaywright } from "./checks/playwright-check.ts";
import { endChildren, runChild } from "./checks/run-child.ts";
import { type Check, staticChecks } from "./checks/static-checks.ts";
import { sweepClusters } from "./checks/sweep-clusters.ts";
import { failedOne, passedOne, sum, type Tally } from "./checks/tally.ts";
import { runVitest } from "./checks/vitest-check.ts";
import { buildPages } from "./steps/build-pages.ts";
import { generateClient } from "./steps/generate-client.ts";
import { outliveListeners, say, secondsSince } from "./steps/progress.ts";

const root = join(import.meta.dirname, "..");
const isFast = process.argv.includes("--fast");
const workFolder = join(root, ".test");

process.chdir(root);
outliveListeners();
delete process.env.DATABASE_URL;
process.env.READING_ROOM_BUILD = join(".test", "build");
let isInterrupted = false;
let interruption: Promise<void> | null = null;
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => {
    interruption ??= interrupt();
  });
}

const tallies: Tally[] = [];
await run();
await interruption;
const total = sum(tallies);
say(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || isInterrupted ? 1 : 0);

async function run(): Promise<void> {
  mkdirSync(workFolder, { recursive: true });
  await sweepClusters(workFolder);
  const isReady = await count({ name: "Database client and types of the pages", run: prepare });
  if (!isReady) return;
  for (const check of staticChecks(root)) await count(check);
  if (isFast) return;
  await count({ name: "Unit and integration tests (vitest)", run: () => runVitest(root) });
  const isBuilt = await count({ name: "Production build", run: build });
  if (isBuilt) await count({ name: "End-to-end tests (Playwright)", run: endToEnd });
  await sweepClusters(workFolder);
}

/** Runs one check, prints what it found, and says whether all of it passed. */
async function count(check: Check): Promise<boolean> {
  if (isInterrupted) return false;
  const began = performance.now();
  const tally = await check.run().catch((error) => failedOne(describeError(error)));
  if (isInterrupted) return false;
  tallies.push(tally);
  const verdict =
    tally.failed === 0 ? `${tally.passed} passed` : `${tally.passed} passed, ${tally.failed} FAILED`;
  say(`${check.name}: ${verdict} (${secondsSince(began)} s)`);
  if (tally.report) say(`\n${tally.report}\n`);
  return tally.failed === 0;
}

async function prepare(): Promise<Tally> {
  await generateClient(root);
  const { status, said } = await runChild([join(root, "node_modules/next/dist/bin/next"), "typegen"], {
    READING_ROOM_BUILD: undefined,
  });
  return status === 0 ? passedOne() : failedOne(said);
}

async function build(): Promise<Tally> {
  await buildPages(root);
  return passedOne();
}

async function endToEnd(): Promise<Tally> {
  return runPlaywright(root, await findChromium(say));
}

async function interrupt(): Promise<void> {
  isInterrupted = true;
  await endChildren();
  await sweepClusters(workFolder);
  tallies.push(failedOne(""));
  say("Interrupted.");
}
