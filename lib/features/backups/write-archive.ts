/**
 * Writes a backup's ZIP, table by table as the rows come, with the manifest last. Nothing is kept in memory but what is on its way.
 * Whether a file is complete, its end says: it is moved to its name only then.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackedUpTable,
  fileOf,
  MANIFEST,
  type Manifest,
} from "./schema.ts";

type Written = { readonly name: string; readonly columns: readonly { readonly name: string }[] };
type WriteTable = (table: Written, rows: AsyncIterable<string>) => Promise<void>;

/** Writes what `fill` gives of each table; gives the manifest. Nothing is left at `path` where that fails. */
export async function writeArchive(
  path: string,
  fill: (write: WriteTable) => Promise<{ readonly migrations: readonly string[] }>,
): Promise<Manifest> {
  const partial = `${path}.partial`;
  const zip = new ZipFile();
  const written = pipeline(
    zip.outputStream,
    createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true }),
  );
  written.catch(() => {});
  try {
    const tables: BackedUpTable[] = [];
    const { migrations } = await fill(
      async (table, rows) => void tables.push(await writeTable(zip, table, rows, written)),
    );
    const made = new Date().toISOString();
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      version: BACKUP_VERSION,
      made,
      migrations: [...migrations],
      tables,
    };
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 2)), MANIFEST);
    zip.end();
    await written;
    await rename(partial, path);
    return manifest;
  } catch (error) {
    zip.outputStream.unpipe?.();
    await rm(partial, { force: true });
    throw error;
  }
}

async function writeTable(
  zip: ZipFile,
  { name, columns }: Written,
  rows: AsyncIterable<string>,
  written: Promise<void>,
): Promise<BackedUpTable> {
  const hash = createHash("sha256");
  let count = 0;
  async function* lines() {
    for await (const row of rows) {
      const line = Buffer.from(`${row}\n`);
      hash.update(line);
      count += 1;
      yield line;
    }
  }
  const stream = Readable.from(lines(), { objectMode: false });
  zip.addReadStream(stream, fileOf(name));
  // A disk that is full ends the file, and then nothing reads the rows any more.
  await Promise.race([
    once(stream, "end"),
    written.then(() => Promise.reject(new Error("The file was closed."))),
  ]);
  return { name, columns: columns.map((column) => column.name), rows: count, sha256: hash.digest("hex") };
}
