/**
 * Opens a backup's ZIP: its manifest, and the rows of each table as they are read, held to their digest. What is damaged, or no
 * backup at all, is refused with what is wrong.
 */
import { createHash, type Hash } from "node:crypto";
import { text } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import {
  BACKUP_VERSION,
  type BackedUpTable,
  fileOf,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type Row,
  rowSchema,
  UnreadableBackup,
} from "./schema.ts";

/** A manifest of some dozen tables has a few thousand bytes. */
const MOST_MANIFEST = 1_000_000;

const NEWLINE = 10;

export type Archive = {
  readonly manifest: Manifest;
  /** The rows of a table; throws at their end where they are not those that were written. */
  readonly rowsOf: (table: BackedUpTable) => AsyncIterable<Row>;
  readonly close: () => void;
};

/** @throws UnreadableBackup where the file is no backup, is damaged, or is of a newer kind. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: Error & { code?: string }) => {
    throw error.code ? error : new UnreadableBackup(`it is no ZIP file, or is cut short (${error.message})`);
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const manifest = await readManifest(zip, entries.get(MANIFEST));
    const missing = manifest.tables.find(({ name }) => !entries.has(fileOf(name)));
    if (missing) throw new UnreadableBackup(`the table ${missing.name} is missing in it`);
    return {
      manifest,
      rowsOf: (table) => readRows(zip, entries.get(fileOf(table.name)) as Entry, table),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof UnreadableBackup ? error : asDamage(error);
  }
}

async function readManifest(zip: ZipFile, entry: Entry | undefined): Promise<Manifest> {
  if (entry === undefined || entry.uncompressedSize > MOST_MANIFEST)
    throw new UnreadableBackup("it has no manifest: it is no backup of a reading room");
  const written = await text(await zip.openReadStreamPromise(entry));
  const parsed = manifestSchema.safeParse(parseJson(written));
  const newer = (parseJson(written) as { version?: unknown } | null)?.version;
  if (typeof newer === "number" && newer > BACKUP_VERSION)
    throw new UnreadableBackup(
      `it is of kind ${newer}, and this room reads kind ${BACKUP_VERSION}: use the version that made it, or a newer one`,
    );
  if (!parsed.success)
    throw new UnreadableBackup(
      `its manifest is not one of a reading room (${parsed.error.issues[0]?.message})`,
    );
  return parsed.data;
}

async function* readRows(zip: ZipFile, entry: Entry, table: BackedUpTable): AsyncGenerator<Row> {
  const hash = createHash("sha256");
  let count = 0;
  try {
    for await (const line of linesOf(await zip.openReadStreamPromise(entry), hash)) {
      const row = rowSchema.safeParse(parseJson(line));
      if (!row.success || row.data.length !== table.columns.length)
        throw new UnreadableBackup(`row ${count + 1} of the table ${table.name} cannot be read`);
      count += 1;
      yield row.data;
    }
  } catch (error) {
    throw error instanceof UnreadableBackup ? error : asDamage(error);
  }
  if (count !== table.rows || hash.digest("hex") !== table.sha256)
    throw new UnreadableBackup(
      `the table ${table.name} is not as it was written (${count} of ${table.rows} rows)`,
    );
}

/** Lines as they come; a line may be as long as a file. */
async function* linesOf(stream: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    hash.update(chunk);
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]).toString("utf8");
      [parts, from] = [[], at + 1];
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString("utf8");
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

function asDamage(error: unknown): UnreadableBackup {
  return new UnreadableBackup(`it is damaged (${(error as Error).message})`);
}
