"use client";
// pdf.js in the browser: opens a PDF of the room and draws its pages. Only the core: no scripts, no forms, nothing fetched from elsewhere.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from "pdfjs-dist";
import { originalAddress } from "./original-address.ts";

export type OpenPdf = PDFDocumentProxy;

/** More than this no browser on a phone draws at once. */
const mostPixels = 2 ** 24;

export type Opening = {
  readonly opened: Promise<OpenPdf>;
  /** Ends it, whether it is open by then or not, and gives back what it holds. */
  readonly close: () => void;
};

/** Loads pdf.js when the first PDF is opened. `progress` is told which share of the file has come. */
export function openPdf(slug: string, progress: (share: number) => void): Opening {
  let isClosed = false;
  let task: PDFDocumentLoadingTask | null = null;
  const open = async () => {
    const pdfjs = await import("pdfjs-dist");
    if (isClosed) throw new Error("It was closed before it was open.");
    const at = (path: string) => new URL(`/pdfjs/${path}`, window.location.origin).href;
    pdfjs.GlobalWorkerOptions.workerSrc = at("build/pdf.worker.min.mjs");
    task = pdfjs.getDocument({
      url: originalAddress(slug),
      cMapUrl: at("cmaps/"),
      standardFontDataUrl: at("standard_fonts/"),
      wasmUrl: at("wasm/"),
      isEvalSupported: false,
      enableXfa: false,
      useWasm: false,
      disableAutoFetch: true,
      disableStream: true,
      disableRange: true,
    });
    task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
      progress(total > 0 ? Math.min(1, loaded / total) : 0);
    return task.promise;
  };
  const close = () => {
    isClosed = true;
    void task?.destroy();
  };
  return { opened: open(), close };
}

/** Draws a page on a new canvas, `scale` pixels to a point; null where it was told to stop before the end. */
export async function drawPage(
  pdf: OpenPdf,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return null;
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(mostPixels / (width * height))) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => task.cancel(), { once: true });
  try {
    await task.promise;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  if (!signal.aborted) return canvas;
  canvas.width = 0; // Gives its memory back.
  return null;
}

/** What most letters of a page are set in, as CSS names it: `serif`, `sans-serif` or `monospace`. */
export async function familyOf(pdf: OpenPdf, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items, styles } = await page.getTextContent();
  const letters = new Map<string, number>();
  for (const item of items) {
    if (!("str" in item)) continue;
    const family = styles[item.fontName]?.fontFamily ?? "serif";
    letters.set(family, (letters.get(family) ?? 0) + item.str.length);
  }
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), ["serif", 0])[0];
}
