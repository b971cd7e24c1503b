/**
 * Plain text to a document: the one format that is read at once and in this process, since nothing in it can grow. Whether
 * bytes are plain text at all, `readDocument` tells.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import type { ReadDocument } from "./document.ts";
import { decode } from "./encoding.ts";
import { sha256Of } from "./sha256-of.ts";
import { tellDirection } from "./tell-direction.ts";
import { tellLanguage } from "./tell-language.ts";
import { tellType } from "./tell-type.ts";
import { readTxt, TXT_READER } from "./txt/read-txt.ts";

/** A text larger than this is no article: 16 MiB are some 2,500,000 words. */
const LARGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads plain text in any encoding that `decode` knows, whatever the file is called.
 *
 * @returns the document, or a failure `too-large`, `empty`, `not-text` or `not-canonical` whose message names the file.
 * @example readPlain(new TextEncoder().encode("It rained."), "rain.txt")
 */
export function readPlain(original: Uint8Array<ArrayBuffer>, fileName: string): Outcome<ReadDocument> {
  if (original.length > LARGEST_TEXT) {
    return failed(
      "too-large",
      `"${fileName}" has ${original.length} bytes; of a text at most ${LARGEST_TEXT} are read. Split the file.`,
    );
  }
  const decoded = decode(original);
  if (!decoded.ok)
    return failed(decoded.failure.code, `"${fileName}" cannot be read. ${decoded.failure.message}`);
  const text = canonicalText(decoded.value.text);
  if (!text.ok) return failed(text.failure.code, `"${fileName}" cannot be stored. ${text.failure.message}`);
  const read = readTxt(text.value);
  return succeeded({
    fileName,
    format: "txt",
    reader: TXT_READER,
    encoding: decoded.value.encoding,
    sha256: sha256Of(original),
    original,
    text: text.value,
    ...read,
    language: tellLanguage(text.value),
    direction: tellDirection(text.value),
    type: tellType(text.value, read),
    pages: [],
    runs: [],
  });
}
