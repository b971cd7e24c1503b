/** A ZIP of a few files, for tests. */
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

const MADE = new Date("2024-01-01T00:00:00Z");

/** The same files give the same bytes. */
export async function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mtime: MADE, forceDosTimestamp: true });
  }
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}
