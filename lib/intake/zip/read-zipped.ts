/** A ZIP that is a document: which one its own files say, whatever it is called. A ZIP of documents is none. */
import type { Reading } from "#lib/intake/document.ts";
import { readDocx } from "#lib/intake/docx/read-docx.ts";
import { readEpub } from "#lib/intake/epub/read-epub.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { listZip } from "./read-zip.ts";

/** By a file that only this format has; what to do instead. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^xl\//, "It is a spreadsheet (Excel). Save the text in it as .docx or as plain text."],
  [/^ppt\//, "It is a presentation (PowerPoint). Export it as PDF."],
  [/^Index\/Document\.iwa$/, "It is a Pages document. Export it as .docx."],
  [/^content\.xml$/, "It is an OpenDocument file. Save it as .docx."],
];

/** @throws RefusedFile */
export async function readZipped(bytes: Uint8Array): Promise<Reading> {
  const names = await listZip(bytes);
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return readDocx(bytes);
  if (names.includes("META-INF/container.xml")) return readEpub(bytes);
  const other = OTHERS.find(([shape]) => names.some((name) => shape.test(name)));
  if (other) throw new RefusedFile("unknown-format", other[1]);
  throw new RefusedFile(
    "archive",
    names.length === 0
      ? "It is an empty ZIP: there is nothing to read."
      : `It is a ZIP of ${names.length} files, such as "${names[0]}". Unpack it, or bring it in at /import, and each file is read for itself.`,
  );
}
