/**
 * The guarded process: bytes on standard input, what to read them as and within which bounds as arguments, the outcome as JSON on
 * standard output. It is killed when it takes too much; what it cannot read it says in its answer.
 */
import { buffer } from "node:stream/consumers";
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { Reading } from "#lib/intake/document.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { ReaderRequest } from "./reader-request.ts";

// pdf.js misses drawing primitives in Node, says so each time it is loaded, and needs none of them for words.
console.warn = () => {};
const request = JSON.parse(process.argv[2] ?? "") as ReaderRequest;
const bytes = new Uint8Array(await buffer(process.stdin));
const outcome = await read(bytes, request);
process.stdout.write(JSON.stringify(outcome));

async function read(
  given: Uint8Array<ArrayBuffer>,
  { as, bounds }: ReaderRequest,
): Promise<Outcome<Reading>> {
  try {
    return succeeded(await readAs(given, as, bounds));
  } catch (error) {
    if (error instanceof RefusedFile) return failed(error.code, error.message);
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return failed(
        "too-deep",
        "It is nested deeper than can be read. Save it anew, or take out what is nested.",
      );
    }
    throw error;
  }
}

/** A reader is loaded when it is needed: pdf.js alone takes a third of a second. */
async function readAs(
  given: Uint8Array<ArrayBuffer>,
  as: ReaderRequest["as"],
  bounds: ReadBounds,
): Promise<Reading> {
  switch (as) {
    case "html":
      return (await import("#lib/intake/html/read-html.ts")).readHtml(given);
    case "md":
      return (await import("#lib/intake/md/read-md.ts")).readMd(given);
    case "pdf":
      return (await import("#lib/intake/pdf/read-pdf.ts")).readPdf(given, bounds);
    case "zip":
      return (await import("#lib/intake/zip/read-zipped.ts")).readZipped(given);
    case "unknown":
      throw await (await import("#lib/intake/name-unknown.ts")).nameUnknown(given);
  }
}
