/**
 * A PDF opened by pdf.js for its words alone: no scripts, no forms of its own language (XFA), no evaluated code, nothing fetched;
 * fonts' tables come from the package's own folder. Which failure means what is decided here.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { RefusedFile } from "#lib/intake/refused.ts";

/** @throws RefusedFile `encrypted` or `corrupt`. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  standInForDrawing();
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  try {
    return await getDocument({
      data: bytes,
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      stopAtErrors: false,
      disableRange: true,
      disableStream: true,
      disableAutoFetch: true,
      cMapUrl: `${join(folder, "cmaps")}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(folder, "standard_fonts")}/`,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw toRefusal(error);
  }
}

/** pdf.js wants these to be there when it is loaded, and uses them to draw, which is not done here. */
function standInForDrawing(): void {
  for (const name of ["DOMMatrix", "Path2D", "ImageData"]) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  }
}

/** What pdf.js throws, as an answer to whoever brought the file; null for what is no fault of the file's. */
export function toRefusal(error: unknown): unknown {
  const { name = "", message = "" } = error instanceof Error ? error : {};
  if (name === "PasswordException") {
    return new RefusedFile(
      "encrypted",
      "It is locked with a password. Open it in a PDF reader, save or print it to a PDF without one, and try again.",
    );
  }
  if (/^(?:InvalidPDF|FormatError|MissingPDF|UnexpectedResponse|XRef|UnknownError|ParserEOF)/.test(name)) {
    return new RefusedFile(
      "corrupt",
      `It is a damaged PDF (${message.slice(0, 200)}). Fetch it again, or open it in a PDF reader and print it to a new PDF.`,
    );
  }
  return error;
}
