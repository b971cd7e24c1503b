/**
 * `reading-room import PATH…`: brings files, folders and ZIP archives in, and waits until each has become a source or was refused.
 * A room that is open does the work; else it is done here. What is ended in the middle says what stands.
 */
import { readFileSync } from "node:fs";
import { withRoom } from "#bin/with-room.ts";
import { toArrivalBatch } from "#lib/features/arrivals/api.ts";
import { addArrival, arrivalTasks, openBatch } from "#lib/features/arrivals/commands.ts";
import { getBatch } from "#lib/features/arrivals/queries.ts";
import { type ArrivalBatch, isUnderWay } from "#lib/features/arrivals/schema.ts";
import { systemAccess } from "#lib/server/access.ts";
import { readEnvironment } from "#lib/server/environment.ts";
import { finishJobs } from "#lib/server/jobs/run-jobs.ts";
import { openAiModel } from "#lib/server/model/open-ai-model.ts";
import { Refusal } from "#lib/server/refusal.ts";
import type { Command } from "./command.ts";
import { type LeftOut, listFiles, type NamedFile } from "./list-files.ts";

export const importFiles: Command = {
  summary: "bring files, folders and ZIP archives into the room",
  usage: "PATH… [--json]",
  options: { json: { type: "boolean" } },
  maxWords: Number.POSITIVE_INFINITY,
  run: async ({ json }, paths) => {
    if (paths.length === 0) throw new Refusal("Name what to bring in: reading-room import press/ report.pdf");
    const { found, left } = listFiles(paths);
    if (found.length + left.length === 0) throw new Refusal("There is no file in what was named.");
    const import_ = new Import();
    const batch = await withRoom("import", () => import_.bring(found, left), {
      onInterrupt: () => import_.tellWhatStands(),
    });
    console.log(json ? JSON.stringify({ ...batch, notRead: left }, null, 2) : summarize(batch, left));
    const isWhole = batch.files.every(({ state }) => state === "done" || state === "duplicate");
    return isWhole && left.length === 0 ? 0 : 1;
  },
};

/** One run of the command: what it sends, and how far that is. */
class Import {
  readonly #access = systemAccess("reading-room import");
  #id: string | null = null;
  #sent = 0;

  async bring(files: readonly NamedFile[], left: LeftOut[]): Promise<ArrivalBatch> {
    const { id } = await openBatch(this.#access);
    this.#id = id;
    const { reading } = readEnvironment();
    for (const { file, path, bytes } of files) {
      const fault =
        bytes > reading.fileBytes ? tooLarge(bytes, reading.fileBytes) : await this.#send(file, path);
      if (fault === null) this.#sent += 1;
      else left.push({ path, message: fault });
      draw(`Sending ${this.#sent}/${files.length} ${path}`);
    }
    const progress = setInterval(() => void this.#show().then(drawBatch, () => {}), 300);
    try {
      await this.#work();
    } finally {
      clearInterval(progress);
      draw("");
    }
    return this.#show();
  }

  /** To be read by whoever ended it: nothing is lost, and nothing need be done again. */
  async tellWhatStands(): Promise<void> {
    draw("");
    if (this.#id === null || this.#sent === 0) return tell("Stopped. Nothing has been brought in.");
    const { files, counts } = await this.#show();
    const open = files.filter(({ state }) => isUnderWay(state)).length;
    tell(
      `Stopped. Of ${files.length} files ${counts.done} are in, ${counts.duplicate} were there already, ${counts.refused} were refused; ` +
        `${open} wait${open === 1 ? "s" : ""}: the room goes on with ${open === 1 ? "it" : "them"} by itself, at once where it is open, ` +
        `else when it is opened (/import/${this.#id}). What was not yet sent, the same command brings in.`,
    );
  }

  async #send(file: string, path: string): Promise<string | null> {
    if (this.#id === null) throw new Error("No import has begun.");
    let content: Uint8Array<ArrayBuffer>;
    try {
      content = new Uint8Array(readFileSync(file));
    } catch (error) {
      return `It cannot be read from the disk (${(error as NodeJS.ErrnoException).code}).`;
    }
    const added = await addArrival(this.#access, this.#id, { path, content });
    return added.ok ? null : added.failure.message;
  }

  async #show(): Promise<ArrivalBatch> {
    const row = this.#id === null ? null : await getBatch(this.#access, this.#id);
    if (row === null) throw new Error("The import is gone.");
    return toArrivalBatch(row);
  }

  /** Until nothing is under way. A room that is open does it; else it is done here. */
  async #work(): Promise<void> {
    const { reading, model } = readEnvironment();
    const tasks = arrivalTasks(this.#access, reading, model && openAiModel(model));
    const url = process.env.DATABASE_URL ?? "";
    const report = (message: string) => tell(message);
    for (;;) {
      await finishJobs({ url, tasks, concurrency: 2, report });
      if (!(await this.#show()).files.some(({ state }) => isUnderWay(state))) return;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

function tooLarge(bytes: number, most: number): string {
  return `It has ${bytes} bytes; at most ${most} are read. Split it, or raise READING_ROOM_MAX_FILE_MB.`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A line on a terminal, in place of the one before; nothing where the output is kept. */
function draw(line: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

function drawBatch({ files }: ArrivalBatch): void {
  const ended = files.filter(({ state }) => !isUnderWay(state)).length;
  const width = 30;
  const filled = Math.round((ended / Math.max(1, files.length)) * width);
  const now = files.find(({ state }) => isUnderWay(state) && state !== "waiting");
  const page = now?.page ? ` (page ${now.page} of ${now.pages})` : "";
  draw(
    `${"█".repeat(filled)}${"░".repeat(width - filled)} ${ended}/${files.length} ${now?.path.slice(-40) ?? ""}${page}`,
  );
}

function summarize({ files, counts }: ArrivalBatch, left: readonly LeftOut[]): string {
  const lines = files.map(({ path, state, source, message, notes }) => {
    const became = source === null ? "" : ` → ${source}`;
    const said = [message, ...notes.map((note) => note.message)].filter((line) => line !== null);
    return [`${state.padEnd(10)} ${path}${became}`, ...said.map((line) => `           ${line}`)].join("\n");
  });
  const unread = left.map(({ path, message }) => `not read   ${path}\n           ${message}`);
  const archives = files.filter(({ state, source }) => state === "done" && source === null).length;
  const parts = [
    `${counts.done - archives} in`,
    `${counts.duplicate} there already`,
    `${counts.refused} refused`,
    counts.cancelled > 0 && `${counts.cancelled} cancelled`,
    left.length > 0 && `${left.length} not read`,
  ];
  return `${[...lines, ...unread].join("\n")}\n\n${parts.filter((part) => part !== false).join(", ")}`;
}
