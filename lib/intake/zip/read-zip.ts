/**
 * The files in a ZIP, within bounds that hold before and while anything is unpacked: how many, how much in all, and how many
 * times larger than it came. Names are checked by yauzl (no absolute ones, no "..", no backslash); sizes are counted as the
 * bytes come, whatever the directory claims.
 */
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { RefusedFile } from "#lib/intake/refused.ts";

const MEBIBYTE = 1024 * 1024;

export type ZipBounds = {
  readonly entries: number;
  /** Unpacked, of all that is asked for. */
  readonly totalBytes: number;
};

const DEFAULT_ZIP_BOUNDS: ZipBounds = { entries: 20_000, totalBytes: 256 * MEBIBYTE };

/** Text packs to a tenth, at best to a fiftieth; a bomb to a thousandth. */
const MOST_RATIO = 200;
/** Below this no ratio harms anybody. */
const HARMLESS = 8 * MEBIBYTE;

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * The files whose name `isWanted` accepts, in the order of the directory.
 * @throws RefusedFile `corrupt`, `encrypted` or `too-large`.
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
  bounds: ZipBounds = DEFAULT_ZIP_BOUNDS,
): Promise<ZipEntry[]> {
  const entries = await listEntries(bytes, bounds);
  const wanted = entries.filter(({ fileName }) => !fileName.endsWith("/") && isWanted(fileName));
  const claimed = wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  holdSize(
    claimed,
    wanted.reduce((sum, entry) => sum + entry.compressedSize, 0),
    bounds,
  );
  const read: ZipEntry[] = [];
  let unpacked = 0;
  const zip = await open(bytes);
  for (const entry of wanted) {
    if (entry.isEncrypted())
      throw new RefusedFile("encrypted", "It is locked with a password. Save it without one and try again.");
    const content = await unpack(zip, entry, bounds.totalBytes - unpacked);
    unpacked += content.length;
    read.push({ name: entry.fileName, bytes: content });
  }
  return read;
}

/** The names of all files, without unpacking any. @throws RefusedFile */
export async function listZip(bytes: Uint8Array, bounds: ZipBounds = DEFAULT_ZIP_BOUNDS): Promise<string[]> {
  return (await listEntries(bytes, bounds)).map(({ fileName }) => fileName);
}

async function listEntries(bytes: Uint8Array, bounds: ZipBounds): Promise<Entry[]> {
  const zip = await open(bytes);
  if (zip.entryCount > bounds.entries) {
    throw new RefusedFile(
      "too-large",
      `It holds ${zip.entryCount} files; at most ${bounds.entries} are read. Divide it.`,
    );
  }
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw broken(error);
  }
  // Entries that share their bytes are how a ZIP of 10 MB unpacks to 281 TB.
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (packed > bytes.length)
    throw new RefusedFile(
      "too-large",
      "Its files overlap one another, as in a ZIP bomb. It is not unpacked.",
    );
  return entries;
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    throw broken(error);
  }
}

async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += (chunk as Buffer).length;
      if (length > most) break;
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    throw broken(error);
  }
  if (length > most) holdSize(Number.POSITIVE_INFINITY, 1, { entries: 0, totalBytes: most });
  return new Uint8Array(Buffer.concat(chunks));
}

function holdSize(unpacked: number, packed: number, { totalBytes }: ZipBounds): void {
  if (unpacked <= totalBytes && (unpacked <= HARMLESS || unpacked <= packed * MOST_RATIO)) return;
  throw new RefusedFile(
    "too-large",
    `It would unpack to ${Number.isFinite(unpacked) ? `${unpacked} bytes` : "more than it says"}, as a ZIP bomb does. It is not unpacked.`,
  );
}

function broken(error: unknown): RefusedFile {
  const reason = error instanceof Error ? error.message : String(error);
  return new RefusedFile(
    "corrupt",
    `It is a damaged ZIP (${reason}). Fetch or save it again and try once more.`,
  );
}
