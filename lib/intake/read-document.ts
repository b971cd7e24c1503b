/**
 * Bytes and a file's name to a document that can be stored, by the reader for its format. The name says only which
 * reader to try; what the document is, its bytes say.
 */

import { createHash } from "node:crypto";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import type { ReadDocument } from "./document.ts";
import { decode } from "./encoding.ts";
import { readTxt, TXT_READER } from "./txt/read-txt.ts";

/** A file larger than this is no article: 16 MiB of text are some 2,500,000 words. */
const LARGEST_FILE = 16 * 1024 * 1024;

/**
 * Reads a document. Deterministic: the same bytes under the same name give the same document.
 *
 * @returns the document, or a failure whose message says what the file is and what to do: `unknown-format`, `too-large`,
 *   `empty`, `not-text`, `not-canonical`.
 * @example readDocument(new TextEncoder().encode("It rained."), "rain.txt")
 */
export function readDocument(original: Uint8Array<ArrayBuffer>, fileName: string): Outcome<ReadDocument> {
  if (!/\.txt$/i.test(fileName)) {
    return failed(
      "unknown-format",
      `"${fileName}" cannot be read: this room reads plain text, in files that end in .txt.`,
    );
  }
  if (original.length > LARGEST_FILE) {
    return failed(
      "too-large",
      `"${fileName}" has ${original.length} bytes; at most ${LARGEST_FILE} are read. Split the file.`,
    );
  }
  const decoded = decode(original);
  if (!decoded.ok)
    return failed(decoded.failure.code, `"${fileName}" cannot be read. ${decoded.failure.message}`);
  const text = canonicalText(decoded.value.text);
  if (!text.ok) return failed(text.failure.code, `"${fileName}" cannot be stored. ${text.failure.message}`);
  return succeeded({
    fileName,
    format: "txt",
    reader: TXT_READER,
    encoding: decoded.value.encoding,
    sha256: createHash("sha256").update(original).digest("hex"),
    original,
    text: text.value,
    ...readTxt(text.value),
  });
}
