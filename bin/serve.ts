/**
 * Opens the reading room: what has changed is made anew, the database is started and migrated, the seeds are imported, the door
 * opens. Ends everything it started when it is told to end, or when the launcher above it has gone.
 */
import { join } from "node:path";
import { type Environment, readEnvironment } from "#lib/server/environment.ts";
import { describeError, Refusal } from "#lib/server/refusal.ts";
import { findPortFault } from "./port-fault.mjs";
import { buildPages } from "./steps/build-pages.ts";
import { generateClient } from "./steps/generate-client.ts";
import { outliveListeners, say, secondsSince, step } from "./steps/progress.ts";

const root = join(import.meta.dirname, "..");
const isDev = process.argv.includes("--dev");
const began = performance.now();

/** What has been started, in the order to end it. */
const closers: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;

Object.assign(process.env, { NODE_ENV: isDev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
process.chdir(root);
outliveListeners();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
process.on("disconnect", () => void end(0));
process.on("uncaughtException", (error) => void fail(error));
// One request's forgotten promise must not close the room for everybody.
process.on("unhandledRejection", (error) => console.error(describeError(error)));

await open().catch(fail);

async function open(): Promise<void> {
  const environment = readEnvironment();
  const address = addressOf(environment);
  const fault = await findPortFault(environment.host, environment.port);
  if (fault !== null) throw new Refusal(fault);
  await generateClient(root);
  await openRoomDatabase(environment, address);
  const { importSeeds } = await import("./steps/import-seeds.ts");
  await importSeeds();
  if (!isDev) await buildPages(root);
  const { startWorker } = await import("./steps/start-worker.ts");
  const worker = startWorker(root);
  closers.unshift(() => worker.stop());
  const { listen } = await import("./steps/listen.ts");
  const listening = await listen(root, environment, isDev);
  closers.unshift(() => listening.stop());
  say(`Reading Room is open at ${address} (after ${secondsSince(began)} s; Ctrl-C closes it)`);
}

/** First of what is slow, because it finds out whether another room has this data open. */
async function openRoomDatabase(environment: Environment, address: string): Promise<void> {
  const { openDatabase } = await import("#lib/server/open-database.ts");
  const holder = `the reading room at ${address} (process ${process.pid})`;
  const what =
    environment.databaseUrl === null ? "Starting PostgreSQL" : "Opening the database of DATABASE_URL";
  const database = await step(what, () => openDatabase(environment, { holder, note: say }));
  closers.unshift(() => database.close());
  database.lost.catch(fail);
}

function addressOf({ host, port }: Environment): string {
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

async function fail(error: unknown): Promise<void> {
  console.error(describeError(error));
  await end(1);
}

async function end(status: number): Promise<void> {
  ending ??= closeAll(status);
  await ending;
}

async function closeAll(status: number): Promise<never> {
  const overdue = setTimeout(() => process.exit(1), 30_000);
  for (const close of closers) await close().catch((error) => console.error(describeError(error)));
  clearTimeout(overdue);
  process.exit(status);
}
