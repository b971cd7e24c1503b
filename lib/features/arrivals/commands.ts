/**
 * Takes files in: keeps their bytes, queues a job for each, and does the job: read, index, propose. What it does to the room stands in
 * one transaction with the state of the file, so that a source is there whole or not at all, however often a job is begun again.
 */
import { createHash, randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { addAuditEntries } from "#lib/features/audit/commands.ts";
import { proposeByModel, proposeFor } from "#lib/features/proposals/commands.ts";
import { listSuggestions } from "#lib/features/proposals/queries.ts";
import { addSource } from "#lib/features/sources/commands.ts";
import { keepTrigrams } from "#lib/features/trigrams/commands.ts";
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { ReadDocument } from "#lib/intake/document.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import type { ReadStep } from "#lib/intake/read-step.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { readZip, type ZipEntry } from "#lib/intake/zip/read-zip.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { readDatabaseRefusal } from "#lib/server/database-refusal.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { queueJob } from "#lib/server/jobs/queue-job.ts";
import type { Tasks } from "#lib/server/jobs/run-jobs.ts";
import { reportFault } from "#lib/server/log.ts";
import type { Model } from "#lib/server/model/model.ts";
import { isDocumentName } from "./is-document-name.ts";
import { type ArrivalNote, type ArrivalState, isUnderWay } from "./schema.ts";
import { toNote } from "./to-note.ts";
import { toSlug } from "./to-slug.ts";

type On = Prisma.TransactionClient;

/** A large book takes its time to be indexed. */
const unhurried = { maxWait: 30_000, timeout: 15 * 60_000 };

/** Brings the index of quotations up to the sources; however many files come, once at a time. */
const keepIndexTask = "keep-index";

/** A file that ends the process that reads it so often is left out. */
const mostAttempts = 3;

const bringInTask = "bring-in";

/** An empty batch, to which files are added. */
export async function openBatch(_access: Access): Promise<{ readonly id: string }> {
  return database().importBatch.create({ data: {}, select: { id: true } });
}

export type NewArrival = { readonly path: string; readonly content: Uint8Array<ArrayBuffer> };

/** Keeps a file of a batch and queues it. */
export async function addArrival(
  access: Access,
  batchId: string,
  { path, content }: NewArrival,
): Promise<Outcome<{ readonly id: string }>> {
  return database().$transaction((on) => keep(access, on, batchId, { path, content }), unhurried);
}

async function keep(
  access: Access,
  on: On,
  batchId: string,
  { path, content }: NewArrival,
): Promise<Outcome<{ readonly id: string }>> {
  const batch = await on.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "ImportBatch" WHERE id = ${batchId}::uuid FOR UPDATE`;
  if (batch.length === 0) return failed("not-found", `No import has the id "${batchId}".`);
  const ordinal = 1 + (await on.importFile.count({ where: { batchId } }));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const id = randomUUIDv7();
  await on.importFile.create({
    data: { id, batchId, ordinal, path, bytes: content.length, sha256, content },
  });
  await addAuditEntries(access, on, [
    {
      action: "bring in file",
      subject: `import/${batchId}/${ordinal}`,
      after: { path, bytes: content.length, sha256 },
    },
  ]);
  await queue(on, id);
  return succeeded({ id });
}

/** Until it is being stored. */
const stoppable = ["waiting", "reading", "splitting"] as const satisfies ArrivalState[];

/** One file, or all of a batch. */
type Which = { readonly id: string } | { readonly batchId: string };

/** Stops what is waiting or being read; what is being stored already goes on. Gives how many files that were. */
export async function cancelArrivals(_access: Access, which: Which): Promise<number> {
  const { count } = await database().importFile.updateMany({
    where: { ...which, state: { in: [...stoppable] } },
    data: { state: "cancelled", endedAt: new Date(), message: "Cancelled before it was read to the end." },
  });
  return count;
}

/** Tries once more what was refused or cancelled and is kept. Gives how many files that were. */
export async function retryArrivals(_access: Access, which: Which): Promise<number> {
  return database().$transaction(async (on) => {
    const again = await on.importFile.updateManyAndReturn({
      where: { ...which, state: { in: ["refused", "cancelled"] }, content: { not: null } },
      data: { state: "waiting", fault: null, message: null, endedAt: null, attempts: 0 },
      select: { id: true, ordinal: true },
    });
    for (const { id } of again.toSorted((one, other) => one.ordinal - other.ordinal)) await queue(on, id);
    return again.length;
  }, unhurried);
}

/** Queues what a room that was closed, or restored from a backup, had not yet brought in. */
export async function resumeArrivals(_access: Access): Promise<number> {
  const open = await database().importFile.findMany({
    where: { state: { in: [...stoppable, "indexing", "proposing"] } },
    select: { id: true },
    orderBy: [{ batchId: "asc" }, { ordinal: "asc" }],
  });
  await database().$transaction(async (on) => {
    for (const { id } of open) await queue(on, id);
  });
  return open.length;
}

function queue(on: On, id: string): Promise<void> {
  return queueJob(on, { task: bringInTask, payload: { file: id } }, `${bringInTask} ${id}`);
}

/**
 * The job: brings one file in, from wherever it was left. Whoever calls it for a file that has come to an end does nothing.
 * It throws only where the database does not answer, so that the queue tries again.
 */
export async function bringIn(
  access: Access,
  id: string,
  bounds: ReadBounds,
  model: Model | null = null,
): Promise<void> {
  const row = await database().importFile.findUnique({
    where: { id },
    select: { state: true, path: true, sourceId: true },
  });
  if (row === null || !isUnderWay(row.state)) return;
  if (row.sourceId !== null) return propose(access, id, row.sourceId, model);
  try {
    await readIn(access, { id, path: row.path, bounds, model });
  } catch (error) {
    if (readDatabaseRefusal(error) === null && isDatabaseAway(error)) throw error;
    reportFault(`bringing in "${row.path}"`, error);
    await end(
      id,
      "refused",
      "internal-error",
      "The room could not take it in because of a fault of its own; its log says more. Try again, or report it.",
    );
  }
}

/** Prisma's codes of a server that is not there or that takes no connection. */
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return (
    code === "P1001" || code === "P1002" || code === "P1017" || code === "P2024" || code === "ECONNREFUSED"
  );
}

type Reading = {
  readonly id: string;
  readonly path: string;
  readonly bounds: ReadBounds;
  readonly model: Model | null;
};

async function readIn(access: Access, { id, path, bounds, model }: Reading): Promise<void> {
  if (!(await enter(id, "reading"))) return;
  if (await hasFailedOften(id)) return end(id, "refused", "internal-error", crashed);
  const { content, sha256 } = await database().importFile.findUniqueOrThrow({
    where: { id },
    select: { content: true, sha256: true },
  });
  if (content === null)
    return end(id, "refused", "conflict", "Its bytes are no longer kept. Bring the file in again.");
  const same = await database().source.findUnique({ where: { sha256 }, select: { id: true, slug: true } });
  if (same) return endAsDuplicate(id, same);
  const document = await watched(id, (watch) =>
    readDocument(content, path.replace(/^.*[/\\]/u, ""), bounds, watch),
  );
  if (!document.ok && document.failure.code === "archive") return unpack(access, id, path, content);
  if (!document.ok) return end(id, "refused", document.failure.code, document.failure.message);
  if (!(await enter(id, "indexing"))) return;
  const sourceId = await store(access, id, document.value);
  if (sourceId !== null) await propose(access, id, sourceId, model);
}

const crashed = `Reading it ended the process that reads files, ${mostAttempts} times. It was left out; the log of the room says more.`;

async function hasFailedOften(id: string): Promise<boolean> {
  const { attempts } = await database().importFile.update({
    where: { id },
    data: { attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return attempts > mostAttempts;
}

type Watch = { readonly signal: AbortSignal; readonly onStep: (step: ReadStep) => void };

/** Reads something, stops soon after the file was cancelled, and notes how far it is twice a second. */
async function watched<Result>(id: string, work: (watch: Watch) => Promise<Result>): Promise<Result> {
  const control = new AbortController();
  let latest: ReadStep | null = null;
  const look = async () => {
    const step = latest;
    latest = null;
    if (step !== null) await noteStep(id, step);
    const row = await database().importFile.findUnique({ where: { id }, select: { state: true } });
    if (row?.state === "cancelled") control.abort();
  };
  const watch = setInterval(() => void look().catch(() => {}), 500);
  try {
    return await work({
      signal: control.signal,
      onStep: (step) => {
        latest = step;
      },
    });
  } finally {
    clearInterval(watch);
  }
}

/** A note that comes late, once the file is further, is not written. */
async function noteStep(id: string, step: ReadStep): Promise<void> {
  await database().importFile.updateMany({
    where: { id, state: { in: ["reading", "splitting"] } },
    data: step.step === "reading" ? { page: step.page, pages: step.of } : { state: "splitting" },
  });
}

/** The files of an archive join its batch, behind what is there. An archive within an archive stays closed. */
async function unpack(
  access: Access,
  id: string,
  path: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (/\.zip\//iu.test(path))
    return end(
      id,
      "refused",
      "archive",
      "It is an archive within an archive. Unpack it and bring in its files.",
    );
  let entries: ZipEntry[];
  try {
    entries = await readZip(content, isDocumentName);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return end(id, "refused", error.code, error.message);
  }
  if (entries.length === 0) return end(id, "refused", "empty", "It is an archive without a file in it.");
  const { batchId } = await database().importFile.findUniqueOrThrow({
    where: { id },
    select: { batchId: true },
  });
  await database().$transaction(async (on) => {
    const { count } = await on.importFile.updateMany({
      where: { id, state: "reading" },
      data: {
        state: "done",
        message: `An archive: its ${entries.length} files follow below.`,
        content: null,
        endedAt: new Date(),
      },
    });
    if (count === 0) return;
    for (const { name, bytes } of entries)
      await keep(access, on, batchId, { path: `${path}/${name}`, content: bytes });
  }, unhurried);
}

/** Goes on to the next state, unless the file was cancelled meanwhile. */
async function enter(id: string, state: ArrivalState): Promise<boolean> {
  const { count } = await database().importFile.updateMany({
    where: { id, state: { in: [...stoppable, "indexing"] } },
    data: { state, page: null, pages: null },
  });
  return count > 0;
}

async function end(id: string, state: ArrivalState, fault: string, message: string): Promise<void> {
  await database().importFile.updateMany({
    where: { id, state: { not: "cancelled" } },
    data: { state, fault, message, endedAt: new Date() },
  });
}

async function endAsDuplicate(
  id: string,
  same: { readonly id: string; readonly slug: string },
): Promise<void> {
  const message = `The very same file is in the room already, as “${same.slug}”.`;
  // One that was cancelled and tried again at once may be read twice: what it has become already, it stays.
  await database().importFile.updateMany({
    where: { id, sourceId: null },
    data: { state: "duplicate", message, sourceId: same.id, content: null, endedAt: new Date() },
  });
}

/** The source and the state of its file, in one transaction; null where another file with the same bytes came before. */
async function store(access: Access, id: string, document: ReadDocument): Promise<string | null> {
  const { sha256, fileName } = document;
  for (;;) {
    try {
      const stored = await database().$transaction(async (on) => {
        const taken = await on.source.findMany({ select: { slug: true } });
        const slug = toSlug(fileName, new Set(taken.map(({ slug }) => slug)));
        const added = await addSource(access, on, { slug, document, supplied: [] });
        if (!added.ok) return null;
        await on.importFile.update({
          where: { id },
          data: { state: "proposing", sourceId: added.value.id, content: null },
        });
        return added.value.id;
      }, unhurried);
      if (stored !== null) return stored;
    } catch (error) {
      // Two files that came at the same time wanted one address, or are the same.
      if ((error as { code?: unknown }).code !== "P2002") throw error;
    }
    const same = await database().source.findUnique({ where: { sha256 }, select: { id: true, slug: true } });
    if (same) {
      await endAsDuplicate(id, same);
      return null;
    }
  }
}

/** What to look at, for the summary. */
async function propose(access: Access, id: string, sourceId: string, model: Model | null): Promise<void> {
  const { slug } = await database().source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { slug: true },
  });
  const found = (await proposeFor(access, slug)) ?? 0;
  const notes: ArrivalNote[] = [];
  for (const kind of ["version", "witness"] as const)
    notes.push(
      ...(await listSuggestions(access, { kind, source: slug })).flatMap(
        ({ payload }) => toNote(payload) ?? [],
      ),
    );
  const asked = model === null ? null : await proposeByModel(access, slug, model);
  const proposed = found + (asked?.proposed ?? 0);
  if (proposed > 0) {
    const message = `${proposed === 1 ? "One proposal waits" : `${proposed} proposals wait`} to be reviewed.`;
    notes.push({ kind: "proposals", message, source: slug });
  }
  if (asked?.failure) notes.push({ kind: "proposals", message: asked.failure, source: slug });
  await database().$transaction(async (on) => {
    await on.importFile.update({ where: { id }, data: { state: "done", notes, endedAt: new Date() } });
    await queueJob(on, { task: keepIndexTask, payload: {} }, keepIndexTask);
  });
}

const payloadSchema = z.object({ file: z.uuid() });

/** The jobs of this feature by their names, for whoever does what is queued. */
export function arrivalTasks(access: Access, bounds: ReadBounds, model: Model | null = null): Tasks {
  return {
    [bringInTask]: (payload) => bringIn(access, payloadSchema.parse(payload).file, bounds, model),
    [keepIndexTask]: async () => void (await keepTrigrams(access)),
  };
}
