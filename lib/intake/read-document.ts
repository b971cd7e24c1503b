/**
 * Bytes and a file's name to a document that can be stored, by the reader for its format. The name says only which
 * reader to try; what the document is, its bytes say.
 */

import { failed, type Outcome } from "#lib/outcome.ts";
import { DEFAULT_BOUNDS, type ReadBounds } from "./bounds.ts";
import type { ReadDocument } from "./document.ts";
import { readPlain } from "./read-plain.ts";

/**
 * Reads a document. Deterministic: the same bytes under the same name give the same document. Every format but plain text
 * is read in a process of its own that may be ended at any time, so that a hostile file fails alone.
 *
 * @returns the document, or a failure whose code is one of `READ_FAILURES` and whose message names the file and says what
 *   it is and what to do.
 * @example await readDocument(new TextEncoder().encode("It rained."), "rain.txt")
 */
export async function readDocument(
  original: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds: ReadBounds = DEFAULT_BOUNDS,
): Promise<Outcome<ReadDocument>> {
  if (original.length > bounds.fileBytes) {
    return failed(
      "too-large",
      `"${fileName}" has ${original.length} bytes; at most ${bounds.fileBytes} are read. Split the file, or raise READING_ROOM_MAX_FILE_MB.`,
    );
  }
  if (!/\.txt$/i.test(fileName)) {
    return failed(
      "unknown-format",
      `"${fileName}" cannot be read: this room reads plain text, in files that end in .txt.`,
    );
  }
  return readPlain(original, fileName);
}
