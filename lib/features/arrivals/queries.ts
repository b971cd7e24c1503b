/**
 * Reads what is on its way into the room: batches with the states of their files, never their bytes.
 */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

const file = {
  id: true,
  path: true,
  bytes: true,
  state: true,
  fault: true,
  message: true,
  notes: true,
  page: true,
  pages: true,
  source: {
    select: {
      slug: true,
      fields: { where: { name: "title" }, select: { value: true } },
      work: { select: { slug: true } },
      supersedes: { select: { slug: true } },
    },
  },
} as const;

export type ArrivalBatchRow = NonNullable<Awaited<ReturnType<typeof getBatch>>>;

/** A batch with its files in the order in which they came, or null. */
export function getBatch(_access: Access, id: string) {
  return database().importBatch.findUnique({
    where: { id },
    select: { id: true, at: true, files: { select: file, orderBy: { ordinal: "asc" } } },
  });
}

/** The source that a file has become, by its slug; null where it has become none. */
export async function getArrivedSource(_access: Access, id: string): Promise<string | null> {
  const row = await database().importFile.findUnique({
    where: { id },
    select: { state: true, source: { select: { slug: true } } },
  });
  return row?.state === "done" ? (row.source?.slug ?? null) : null;
}

/** The latest batches that hold anything, each with its first file's path and the states of all. */
export async function listBatches(_access: Access, page: { readonly limit: number }) {
  const rows = await database().importBatch.findMany({
    where: { files: { some: {} } },
    select: {
      id: true,
      at: true,
      files: { select: { state: true, path: true, ordinal: true }, orderBy: { ordinal: "asc" } },
    },
    orderBy: { at: "desc" },
    take: page.limit,
  });
  return rows.map(({ id, at, files }) => ({
    id,
    at,
    first: files[0]?.path ?? "",
    states: files.map(({ state }) => state),
  }));
}
