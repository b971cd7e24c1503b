"use client";
// pdf.js in the browser: opens a PDF of the room and draws its pages. Only the core: no scripts, no forms, nothing fetched from elsewhere.
import type { PDFDocumentProxy } from "pdfjs-dist";

export type OpenPdf = PDFDocumentProxy;

/** Loads pdf.js when the first PDF is opened. Whoever opens a document closes it (`destroy`). */
export async function openPdf(slug: string): Promise<OpenPdf> {
  const pdfjs = await import("pdfjs-dist");
  const at = (path: string) => new URL(`/pdfjs/${path}`, window.location.origin).href;
  pdfjs.GlobalWorkerOptions.workerSrc = at("build/pdf.worker.min.mjs");
  return pdfjs.getDocument({
    url: `/api/v1/sources/${encodeURIComponent(slug)}/original`,
    cMapUrl: at("cmaps/"),
    standardFontDataUrl: at("standard_fonts/"),
    wasmUrl: at("wasm/"),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    disableAutoFetch: true,
    disableStream: true,
    disableRange: true,
  }).promise;
}

/** Draws a page on a canvas, `scale` pixels to a point. Aborting leaves the canvas as far as it came. */
export async function drawPage(
  pdf: OpenPdf,
  number: number,
  canvas: HTMLCanvasElement,
  scale: number,
  signal: AbortSignal,
): Promise<void> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel(), { once: true });
  await task.promise.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
