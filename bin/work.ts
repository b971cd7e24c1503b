/**
 * The process that does a room's jobs beside the one that serves it, so that reading and indexing a large book keeps nobody waiting.
 * It is started by `steps/start-worker.ts`, finds the database in `DATABASE_URL`, and ends when its parent has gone.
 */
import { arrivalTasks, resumeArrivals } from "#lib/features/arrivals/commands.ts";
import { systemAccess } from "#lib/server/access.ts";
import { disconnectDatabase } from "#lib/server/database.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { serveJobs } from "#lib/server/jobs/run-jobs.ts";
import { reportFault } from "#lib/server/log.ts";
import { openAiModel } from "#lib/server/model/open-ai-model.ts";

const url = process.env.DATABASE_URL ?? "";
const { reading, model } = readEnvironment();
const access = systemAccess("import of files");

process.on("disconnect", () => process.exit(0));
const jobs = await serveJobs({
  url,
  tasks: arrivalTasks(access, reading, model && openAiModel(model)),
  concurrency: 2,
  report: (message) => reportFault("the queue of jobs", message),
});
await resumeArrivals(access);
process.on("SIGTERM", () => void end());
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {}); // The parent decides.
process.send?.("ready");

async function end(): Promise<void> {
  await jobs.stop().catch(() => {});
  await disconnectDatabase();
  process.exit(0);
}
