/** The reader of PDF, `pdf@1`. */
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { Reading } from "#lib/intake/document.ts";
import { RefusedFile } from "#lib/intake/refused.ts";

export async function readPdf(_bytes: Uint8Array<ArrayBuffer>, _bounds: ReadBounds): Promise<Reading> {
  throw new RefusedFile("unknown-format", "It is a PDF, which this room does not read yet.");
}
