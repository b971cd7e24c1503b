/**
 * Reads what is on its way into the room: batches with the states of their files, never their bytes.
 */
import { shingleHashes } from "#lib/collation/duplicates/shingle-hashes.ts";
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
  source: {
    select: { slug: true, work: { select: { slug: true } }, supersedes: { select: { slug: true } } },
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

/** The shingles of every current text but one, kept in the process by the texts' hashes. */
export async function listShingles(_access: Access, exceptId: string) {
  const rows = await database().source.findMany({
    where: { supersededBy: null, id: { not: exceptId } },
    select: { id: true, slug: true, fileName: true, sha256: true },
  });
  const missing = rows.filter(({ sha256 }) => !kept.has(sha256)).map(({ id }) => id);
  for (let from = 0; from < missing.length; from += 50) {
    const texts = await database().source.findMany({
      where: { id: { in: missing.slice(from, from + 50) } },
      select: { sha256: true, text: true },
    });
    for (const { sha256, text } of texts) kept.set(sha256, shingleHashes(text));
  }
  return rows.map(({ slug, fileName, sha256 }) => ({
    slug,
    fileName,
    hashes: kept.get(sha256) ?? shingleHashes(""),
  }));
}

const kept = new Map<string, ReturnType<typeof shingleHashes>>();
