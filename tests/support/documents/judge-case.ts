/** Reads a file of the table of documents and holds what it gave to what it must give. */
import { DEFAULT_BOUNDS, type ReadBounds } from "#lib/intake/bounds.ts";
import type { Reading } from "#lib/intake/document.ts";
import { readAs } from "#lib/intake/guard/read-as.ts";
import { readDocument } from "#lib/intake/read-document.ts";
import { readPlain } from "#lib/intake/read-plain.ts";
import { recognise } from "#lib/intake/recognise.ts";
import { failed, type Outcome } from "#lib/outcome.ts";
import type { DocumentCase } from "./document-case.ts";

const MEBIBYTE = 1024 * 1024;

/** Bombs go off soon enough within these. */
const NARROW: ReadBounds = { fileBytes: 8 * MEBIBYTE, pages: 50, seconds: 4, memoryBytes: 320 * MEBIBYTE };

export type Judged = {
  readonly faults: readonly string[];
  /** One line for the table: what reading gave. */
  readonly gave: string;
  readonly reading: Reading | null;
};

export async function judgeCase(file: DocumentCase): Promise<Judged> {
  const bytes = await file.bytes();
  const outcome = file.isHostile
    ? await readDocument(bytes, file.fileName, NARROW)
    : await readHere(bytes, file.fileName);
  if (!outcome.ok) {
    const { code, message } = outcome.failure;
    const isExpected = "refused" in file && [file.refused].flat().includes(code);
    return {
      faults: isExpected ? [] : [`refused as ${code}: ${message}`],
      gave: `refused: ${code}`,
      reading: null,
    };
  }
  const reading = outcome.value;
  const faults =
    "refused" in file ? [`read, not refused as ${file.refused}`] : [...findFaults(file, reading)];
  return { faults: [...faults, ...findShapeFaults(reading)], gave: summarise(reading), reading };
}

/** Without a process for each of so many harmless files. */
async function readHere(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<Outcome<Reading>> {
  const recognised = recognise(bytes, fileName);
  if (recognised.as === "txt") return readPlain(bytes);
  if (recognised.as === "refused") return failed(recognised.code, recognised.message);
  return readAs(bytes.slice(), { as: recognised.as, fileName, bounds: DEFAULT_BOUNDS });
}

function* findFaults(file: Extract<DocumentCase, { gives: string }>, reading: Reading): Iterable<string> {
  const { text, passages, fields, reader } = reading;
  if (reader !== file.gives) yield `read by ${reader}, not ${file.gives}`;
  let at = 0;
  for (const words of file.says ?? []) {
    const found = text.indexOf(words, at);
    if (found < 0) yield `"${words}" does not stand behind ${at}`;
    at = Math.max(at, found + words.length);
  }
  for (const words of file.saysNot ?? []) if (text.includes(words)) yield `"${words}" stands in it`;
  let next = 0;
  for (const [kind, words] of file.passages ?? []) {
    const found = passages.findIndex(
      (one, index) => index >= next && text.slice(one.span.start, one.span.end) === words,
    );
    if (found < 0) yield `no passage "${words}" behind passage ${next}`;
    else if (passages[found]?.kind !== kind) yield `"${words}" is a ${passages[found]?.kind}, not a ${kind}`;
    next = Math.max(next, found + 1);
  }
  if (file.fields) {
    const said = JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value]).sort()));
    const must = JSON.stringify(Object.fromEntries(Object.entries(file.fields).sort()));
    if (said !== must) yield `says of itself ${said}, not ${must}`;
  }
  for (const [name, value] of Object.entries(file.told ?? {})) {
    const told = String(reading[name as keyof Reading]);
    if (told !== value) yield `its ${name} is ${told}, not ${value}`;
  }
}

/** What holds of every document. */
function* findShapeFaults({ text, passages, fields, pages, runs }: Reading): Iterable<string> {
  let at = 0;
  for (const { span } of passages) {
    if (text.slice(at, span.start).trim() !== "") yield `"${text.slice(at, span.start)}" lies in no passage`;
    if (text.slice(span.start, span.end).trim().length !== span.end - span.start)
      yield `a passage at ${span.start} has white space at its edge`;
    at = span.end;
  }
  if (text.slice(at).trim() !== "") yield `"${text.slice(at)}" lies in no passage`;
  for (const { name, value, span, basis } of fields) {
    const words = span && text.slice(span.start, span.end).replace(/\s+/gu, " ");
    if ((basis === "passage") !== (span !== null)) yield `${name} is said by ${basis} at ${span}`;
    if (name !== "published" && words !== null && words !== value)
      yield `${name} "${value}" stands at "${words}"`;
  }
  let before = 0;
  let drawn = 0;
  for (const { page, x, y, width, height, span } of runs) {
    const paper = pages[page - 1];
    if (span.start < before || span.end <= span.start) yield `a run at ${span.start} is out of order`;
    if (!paper || x < -1 || y < -1 || x + width > paper.width + 1 || y + height > paper.height + 1)
      yield `a run at ${span.start} lies off its page`;
    drawn += text.slice(span.start, span.end).replace(/\s/gu, "").length;
    before = span.end;
  }
  if (pages.length > 0 && drawn !== text.replace(/\s/gu, "").length)
    yield `${drawn} characters are drawn, ${text.replace(/\s/gu, "").length} stand in the text`;
  let end = 0;
  for (const { number, span } of pages) {
    if (span.start !== end) yield `page ${number} begins at ${span.start}, not ${end}`;
    end = span.end;
  }
}

function summarise({
  reader,
  encoding,
  language,
  direction,
  type,
  passages,
  fields,
  pages,
}: Reading): string {
  const kinds = new Map<string, number>();
  for (const { kind } of passages) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counted = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ");
  const said = fields.map(({ name, value, basis }) => `${name} “${value}” (${basis})`).join(", ");
  const paper = pages.length > 0 ? `, ${pages.length} ${pages.length === 1 ? "page" : "pages"}` : "";
  return `${reader} ${encoding}, ${language} ${direction}, ${type}${paper}: ${counted}${said ? `; ${said}` : ""}`;
}
