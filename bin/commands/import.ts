/**
 * `reading-room import PATH…`: brings files, folders and ZIP archives in, and waits until each has become a source or was refused.
 * A room that is open does part of the work; else it is done here.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { withRoom } from "#bin/with-room.ts";
import { toArrivalBatch } from "#lib/features/arrivals/api.ts";
import { addArrival, arrivalTasks, openBatch } from "#lib/features/arrivals/commands.ts";
import { isDocumentName } from "#lib/features/arrivals/is-document-name.ts";
import { getBatch } from "#lib/features/arrivals/queries.ts";
import { type ArrivalBatch, isUnderWay } from "#lib/features/arrivals/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { finishJobs } from "#lib/server/jobs/run-jobs.ts";
import { openAiModel } from "#lib/server/model/open-ai-model.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";

export const importFiles: Command = {
  summary: "bring files, folders and ZIP archives into the room",
  usage: "PATH… [--json]",
  options: { json: { type: "boolean" } },
  maxWords: Number.POSITIVE_INFINITY,
  run: async ({ json }, paths) => {
    if (paths.length === 0) throw new Refusal("Name what to bring in: reading-room import press/ report.pdf");
    const files = paths.flatMap(listFiles);
    if (files.length === 0) throw new Refusal("There is no file in what was named.");
    const batch = await withRoom("import", () => bring(files));
    console.log(json ? JSON.stringify(batch, null, 2) : summarize(batch));
    return batch.files.some(({ state }) => state === "refused" || state === "cancelled") ? 1 : 0;
  },
};

type NamedFile = { readonly file: string; readonly path: string };

/** A file by its name; of a folder all files below it, by their paths from it. */
function listFiles(given: string): NamedFile[] {
  const stats = statSync(given, { throwIfNoEntry: false });
  if (stats === undefined) throw new Refusal(`${given} is not there.`);
  if (!stats.isDirectory()) return [{ file: given, path: basename(given) }];
  return readdirSync(given, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      file,
      path: file
        .slice(given.length)
        .replace(/^[/\\]+/u, "")
        .replaceAll("\\", "/"),
    }))
    .filter(({ path }) => isDocumentName(path))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function bring(files: readonly NamedFile[]): Promise<ArrivalBatch> {
  const access = systemAccess("reading-room import");
  const { id } = await openBatch(access);
  for (const { file, path } of files) {
    const added = await addArrival(access, id, { path, content: new Uint8Array(readFileSync(file)) });
    if (!added.ok) throw new Refusal(added.failure.message);
  }
  const show = async () => {
    const row = await getBatch(access, id);
    if (row === null) throw new Error("The import is gone.");
    return toArrivalBatch(row);
  };
  const progress = setInterval(() => void show().then(draw, () => {}), 300);
  try {
    await work(access, show);
  } finally {
    clearInterval(progress);
    draw(null);
  }
  return show();
}

/** Until nothing is under way: what a room that is open has begun, it ends. */
async function work(
  access: ReturnType<typeof systemAccess>,
  show: () => Promise<ArrivalBatch>,
): Promise<void> {
  const { reading, model } = readEnvironment();
  const tasks = arrivalTasks(access, reading, model && openAiModel(model));
  const url = process.env.DATABASE_URL ?? "";
  const report = (message: string) => process.stderr.write(`${message}\n`);
  for (;;) {
    await finishJobs({ url, tasks, concurrency: 2, report });
    if (!(await show()).files.some(({ state }) => isUnderWay(state))) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** A bar on a terminal; nothing where the output is kept. Null takes it away. */
function draw(batch: ArrivalBatch | null): void {
  if (!process.stderr.isTTY) return;
  if (batch === null) return void process.stderr.write("\r\u001b[K");
  const ended = batch.files.filter(({ state }) => !isUnderWay(state)).length;
  const width = 30;
  const filled = Math.round((ended / batch.files.length) * width);
  const now = batch.files.find(({ state }) => isUnderWay(state) && state !== "waiting")?.path ?? "";
  process.stderr.write(
    `\r\u001b[K${"█".repeat(filled)}${"░".repeat(width - filled)} ${ended}/${batch.files.length} ${now.slice(-40)}`,
  );
}

function summarize({ files, counts }: ArrivalBatch): string {
  const lines = files.map(({ path, state, source, message, notes }) => {
    const became = source === null ? "" : ` → ${source}`;
    const said = [message, ...notes.map((note) => note.message)].filter((line) => line !== null);
    return [`${state.padEnd(10)} ${path}${became}`, ...said.map((line) => `           ${line}`)].join("\n");
  });
  return `${lines.join("\n")}\n\n${counts.done} in, ${counts.duplicate} there already, ${counts.refused} refused`;
}
