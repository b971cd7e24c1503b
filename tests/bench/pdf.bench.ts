/**
 * Pages of PDF read in a second, against `pdftotext` (poppler) on the same files in the same run: the whole way with its guarded
 * process, the reader alone, and pdf.js alone giving its pieces. Ours gives paragraphs, kinds and the place of every word;
 * pdftotext gives lines. `npm run bench -- pdf`; `BENCH_PAGES` sets another length than 200.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { DEFAULT_BOUNDS } from "#lib/intake/bounds.ts";
import { openPdf } from "#lib/intake/pdf/open-pdf.ts";
import { readPdf } from "#lib/intake/pdf/read-pdf.ts";
import { readDocument } from "#lib/intake/read-document.ts";

const length = Number(process.env.BENCH_PAGES ?? 200);
const rounds = 3;

const papers = {
  "LaTeX, two columns": "tests/fixtures/printed/latex.pdf",
  "browser, one column": "tests/fixtures/articles/002.pdf",
  "browser, two columns": "tests/fixtures/articles/002-two-columns.pdf",
};

console.warn = () => {};
const folder = mkdtempSync(join(tmpdir(), "reading-room-bench-"));
try {
  const version = versionOfPdftotext();
  if (version === null) {
    console.log(
      "pdftotext is not installed (Debian: apt-get install poppler-utils): only ours is measured.\n",
    );
  } else console.log(`pdftotext: ${version}\n`);
  console.log(`${length} pages, the best of ${rounds} rounds, in pages per second\n`);
  console.log("paper                   guarded    reader  pdf.js alone  pdftotext   ours takes");
  for (const [name, path] of Object.entries(papers)) await compare(name, path, version !== null);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(name: string, path: string, hasPdftotext: boolean): Promise<void> {
  const bytes = await lengthen(path);
  const file = join(folder, "paper.pdf");
  writeFileSync(file, bytes);
  const guarded = await fastest(async () => {
    const outcome = await readDocument(bytes.slice(), "paper.pdf");
    if (!outcome.ok) throw new Error(outcome.failure.message);
  });
  const reader = await fastest(() => readPdf(bytes.slice(), DEFAULT_BOUNDS));
  const pieces = await fastest(() => drawPieces(bytes.slice()));
  const poppler = hasPdftotext ? await fastest(async () => execFileSync("pdftotext", [file, "-"])) : null;
  const cells = [guarded, reader, pieces, poppler].map((ms) => (ms === null ? "–" : (length / ms) * 1000));
  const [a, b, c, d] = cells.map((cell) => (typeof cell === "number" ? cell.toFixed(0) : cell).padStart(10));
  const ratio = poppler === null ? "" : `${(guarded / poppler).toFixed(1)} times as long`;
  console.log(`${name.padEnd(21)}${a}${b}    ${c} ${d}   ${ratio}`);
}

/** The pages again and again, until there are enough. */
async function lengthen(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const from = await PDFDocument.load(readFileSync(path));
  const to = await PDFDocument.create();
  while (to.getPageCount() < length) {
    const missing = Math.min(from.getPageCount(), length - to.getPageCount());
    const pages = await to.copyPages(from, from.getPageIndices().slice(0, missing));
    for (const page of pages) to.addPage(page);
  }
  return new Uint8Array(await to.save());
}

async function drawPieces(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const pdf = await openPdf(bytes);
  for (let number = 1; number <= pdf.numPages; number += 1)
    await (await pdf.getPage(number)).getTextContent();
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function versionOfPdftotext(): string | null {
  try {
    return execFileSync("sh", ["-c", "pdftotext -v 2>&1"], { encoding: "utf8" }).split("\n")[0] ?? null;
  } catch {
    return null;
  }
}
