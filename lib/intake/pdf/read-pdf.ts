/**
 * The reader of PDF, `pdf@1`: pages to pieces of text, pieces to lines in reading order, lines to paragraphs, and these to the
 * canonical text with the place of every word. pdf.js at another version may give other pieces: that makes another version of
 * this reader.
 */
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { Reading, ReadPage } from "#lib/intake/document.ts";
import { finishReading } from "#lib/intake/finish-reading.ts";
import { groundFields } from "#lib/intake/ground-fields.ts";
import type { OnReadStep } from "#lib/intake/read-step.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { splitLong } from "#lib/intake/txt/split-long.ts";
import { textSpan } from "#lib/text/span.ts";
import { holdReadable } from "./hold-readable.ts";
import { openPdf, toRefusal } from "./open-pdf.ts";
import { type PageText, readPageItems } from "./page-items.ts";
import { readInformation } from "./pdf-information.ts";
import { writePages } from "./write-pages.ts";
import type { TextWriter } from "./write-text.ts";

const PDF_READER = "pdf@1";

/** So many pages, a tenth of a second, pass before it is said again how far it is. */
const STRIDE = 10;

/** @throws RefusedFile */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  bounds: ReadBounds,
  onStep: OnReadStep = () => {},
): Promise<Reading> {
  const pdf = await openPdf(bytes);
  if (pdf.numPages > bounds.pages) {
    throw new RefusedFile(
      "too-many-pages",
      `It has ${pdf.numPages} pages; at most ${bounds.pages} are read. Split it, or raise READING_ROOM_MAX_PAGES.`,
    );
  }
  const labels = await pdf.getPageLabels().catch(() => null);
  const { proposals, language } = await readInformation(pdf);
  const pages = await readPages(pdf, onStep);
  onStep({ step: "splitting" });
  holdReadable(pages);
  const writer = writePages(pages);
  const { text } = writer;
  const passages = writer.passages.flatMap(({ kind, span }) =>
    splitLong(text, span).map((piece) => ({ kind, span: piece })),
  );
  return finishReading({
    format: "pdf",
    reader: PDF_READER,
    encoding: "binary",
    text,
    passages,
    fields: groundFields(text, passages, proposals),
    declaredLanguage: language,
    pages: toPages(pages, labels, writer),
    runs: writer.runs,
  });
}

async function readPages(pdf: PDFDocumentProxy, onStep: OnReadStep): Promise<PageText[]> {
  const pages: PageText[] = [];
  const isForm = (await pdf.getFieldObjects().catch(() => null)) !== null;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number % STRIDE === 1) onStep({ step: "reading", page: number, of: pdf.numPages });
    try {
      const page = await pdf.getPage(number);
      pages.push(await readPageItems(page, isForm));
      page.cleanup();
    } catch (error) {
      throw toRefusal(error);
    }
  }
  return pages;
}

/** The pages part the text: each begins where its first words stand and ends where the next one's do. */
function toPages(
  pages: readonly PageText[],
  labels: readonly string[] | null,
  writer: TextWriter,
): ReadPage[] {
  const starts: number[] = [];
  let after = writer.length;
  for (const { number } of [...pages].reverse()) {
    after = Math.min(after, writer.pageStarts.get(number) ?? after);
    starts.unshift(after);
  }
  return pages.map(({ number, width, height }, index) => ({
    number,
    label: labels?.[index] || null,
    width: Math.round(width * 100) / 100,
    height: Math.round(height * 100) / 100,
    span: textSpan(starts[index] ?? 0, starts[index + 1] ?? writer.length),
  }));
}
