/**
 * Plain text to a document: the one format of which a short file is read at once and in this process, since nothing in it can grow. Whether
 * bytes are plain text at all, `readDocument` tells.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import type { Reading } from "./document.ts";
import { decode } from "./encoding.ts";
import { tellDirection } from "./tell-direction.ts";
import { tellLanguage } from "./tell-language.ts";
import { tellType } from "./tell-type.ts";
import { readTxt, TXT_READER } from "./txt/read-txt.ts";

/** A text larger than this is no article: 16 MiB are some 2,500,000 words. */
const LARGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads plain text in any encoding that `decode` knows, whatever the file is called.
 *
 * @returns the document, or a failure `too-large`, `empty`, `not-text` or `not-canonical` whose message says why.
 * @example readPlain(new TextEncoder().encode("It rained."))
 */
export function readPlain(original: Uint8Array, known: string | null = null): Outcome<Reading> {
  if (original.length > LARGEST_TEXT) {
    return failed(
      "too-large",
      `It has ${original.length} bytes; of a text at most ${LARGEST_TEXT} are read. Split the file.`,
    );
  }
  const decoded = decode(original, known);
  if (!decoded.ok) return failed(decoded.failure.code, decoded.failure.message);
  const text = canonicalText(decoded.value.text);
  if (!text.ok) return failed(text.failure.code, text.failure.message);
  const read = readTxt(text.value);
  return succeeded({
    format: "txt",
    reader: TXT_READER,
    encoding: decoded.value.encoding,
    text: text.value,
    ...read,
    language: tellLanguage(text.value),
    direction: tellDirection(text.value),
    type: tellType(text.value, read),
    pages: [],
    runs: [],
  });
}
