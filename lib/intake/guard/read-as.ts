/**
 * The reader for what bytes were recognised as, and its refusals as failures: what the guarded process does, without the guard. Each
 * reader is loaded when it is needed: pdf.js alone takes a third of a second.
 */
import type { ReadBounds } from "#lib/intake/bounds.ts";
import type { Reading } from "#lib/intake/document.ts";
import { readPlain } from "#lib/intake/read-plain.ts";
import type { OnReadStep } from "#lib/intake/read-step.ts";
import { recognise } from "#lib/intake/recognise.ts";
import { RefusedFile } from "#lib/intake/refused.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

/** What the guarded process is asked; the bytes come apart from it. */
export type ReaderRequest = {
  /** `any`: what the file is, is still to be recognised. */
  readonly as: "pdf" | "html" | "md" | "zip" | "unknown" | "txt" | "any";
  readonly fileName: string;
  readonly bounds: ReadBounds;
  /** In which it was read before; none for what is read for the first time. */
  readonly encoding?: string | null;
};

/** What a reader throws beside refusals is a surprise, and stays one. */
export async function readAs(
  bytes: Uint8Array<ArrayBuffer>,
  request: ReaderRequest,
  onStep: OnReadStep = () => {},
): Promise<Outcome<Reading>> {
  const { as, fileName, encoding = null } = request;
  if (as === "txt") return readPlain(bytes, encoding);
  if (as === "any") {
    const recognised = recognise(bytes, fileName);
    if (recognised.as === "refused") return failed(recognised.code, recognised.message);
    return readAs(bytes, { ...request, as: recognised.as }, onStep);
  }
  try {
    return succeeded(await read(bytes, as, request, onStep));
  } catch (error) {
    if (error instanceof RefusedFile) return failed(error.code, error.message);
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return failed(
        "too-deep",
        "It is nested deeper, or holds more in one place, than can be read. Save it anew, or take that out.",
      );
    }
    throw error;
  }
}

async function read(
  bytes: Uint8Array<ArrayBuffer>,
  as: Exclude<ReaderRequest["as"], "txt" | "any">,
  { bounds, encoding = null }: ReaderRequest,
  onStep: OnReadStep,
): Promise<Reading> {
  switch (as) {
    case "html":
      return (await import("#lib/intake/html/read-html.ts")).readHtml(bytes, encoding);
    case "md":
      return (await import("#lib/intake/md/read-md.ts")).readMd(bytes, encoding);
    case "pdf":
      return (await import("#lib/intake/pdf/read-pdf.ts")).readPdf(bytes, bounds, onStep);
    case "zip":
      return (await import("#lib/intake/zip/read-zipped.ts")).readZipped(bytes);
    case "unknown":
      throw await (await import("#lib/intake/name-unknown.ts")).nameUnknown(bytes);
  }
}
