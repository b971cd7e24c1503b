/**
 * Bytes and a file's name to a document that can be stored, by the reader for its format. What the document is, its bytes say;
 * the name decides only between kinds of text.
 */

import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { DEFAULT_BOUNDS, type ReadBounds } from "./bounds.ts";
import type { ReadDocument, Reading } from "./document.ts";
import type { ReaderRequest } from "./guard/read-as.ts";
import { type GuardedEnd, runGuarded } from "./guard/run-guarded.ts";
import { readPlain } from "./read-plain.ts";
import { type OnReadStep, readStepSchema } from "./read-step.ts";
import { recognise } from "./recognise.ts";
import { sha256Of } from "./sha256-of.ts";

/** A text of so many bytes is read in a few milliseconds; a longer one holds nobody else up. */
const SHORT = 256 * 1024;

/** How a stored source was read: what these say is not guessed at anew. */
export type ReadBefore = { readonly reader: string; readonly encoding: string };

type ReadOptions = {
  readonly signal?: AbortSignal;
  readonly onStep?: OnReadStep;
  readonly before?: ReadBefore | null;
};

const SCRIPT = "lib/intake/guard/read-in-child.ts";

/**
 * Reads a document. Deterministic: the same bytes under the same name give the same document. Everything but a short plain
 * text is read in a process of its own that may be ended at any time, so that a hostile file fails alone.
 *
 * @param options `signal` ends the reading, the outcome is then a failure `cancelled`; `onStep` hears how far it is; `before` says how
 *   it was read when it was stored, so that a guess of today cannot read it otherwise.
 * @returns the document, or a failure whose code is one of `READ_FAILURES` and whose message names the file and says what
 *   it is and what to do.
 * @example await readDocument(new TextEncoder().encode("It rained."), "rain.txt")
 */
export async function readDocument(
  original: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds: ReadBounds = DEFAULT_BOUNDS,
  options: ReadOptions = {},
): Promise<Outcome<ReadDocument>> {
  if (original.length > bounds.fileBytes) {
    return failed(
      "too-large",
      `"${fileName}" has ${original.length} bytes; at most ${bounds.fileBytes} are read. Split the file, or raise READING_ROOM_MAX_FILE_MB.`,
    );
  }
  const reading = await read(original, fileName, bounds, options);
  if (!reading.ok)
    return failed(reading.failure.code, `"${fileName}" cannot be read. ${reading.failure.message}`);
  return succeeded({ ...reading.value, fileName, sha256: sha256Of(original), original });
}

async function read(
  original: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds: ReadBounds,
  { signal, onStep, before = null }: ReadOptions,
): Promise<Outcome<Reading>> {
  let as: ReaderRequest["as"] = before === null ? "any" : readerOf(before);
  const encoding = before?.encoding ?? null;
  if (as === "txt" && original.length <= SHORT) return readPlain(original, encoding);
  if (as === "any" && original.length <= SHORT) {
    const recognised = recognise(original, fileName);
    if (recognised.as === "refused") return failed(recognised.code, recognised.message);
    if (recognised.as === "txt") return readPlain(original);
    as = recognised.as;
  }
  const request: ReaderRequest = { as, fileName, bounds, encoding };
  const end = await runGuarded(SCRIPT, [JSON.stringify(request)], original, {
    ...bounds,
    signal,
    onStep: onStep && ((line) => hear(line, onStep)),
  });
  return understand(end, bounds);
}

/** By what it was read, whatever it would be taken for today. */
function readerOf({ reader }: ReadBefore): ReaderRequest["as"] {
  const name = reader.replace(/@.*$/u, "");
  return name === "txt" || name === "md" || name === "html" || name === "pdf" ? name : "any";
}

/** What reads a hostile file may be made to say anything: what is no step is passed over. */
function hear(line: string, onStep: OnReadStep): void {
  try {
    const step = readStepSchema.safeParse(JSON.parse(line));
    if (step.success) onStep(step.data);
  } catch {
    // No JSON.
  }
}

function understand(end: GuardedEnd, { seconds, memoryBytes }: ReadBounds): Outcome<Reading> {
  switch (end.kind) {
    case "answered":
      // Spans come back as plain objects, which is what a span is; the brand is the compiler's alone.
      return JSON.parse(end.answer) as Outcome<Reading>;
    case "cancelled":
      return failed("cancelled", "Reading was cancelled.");
    case "too-slow":
      return failed(
        "too-slow",
        `Reading it took more than ${seconds} seconds and was ended. Split the file, or raise READING_ROOM_READ_SECONDS.`,
      );
    case "too-much-memory":
      return failed(
        "too-much-memory",
        `Reading it took more than ${Math.round(memoryBytes / 1024 / 1024)} MB of memory and was ended. Split the file, or raise READING_ROOM_READ_MEMORY_MB.`,
      );
    case "fell":
      return failed(
        "corrupt",
        `Its reader fell over it: ${lastLine(end.said)} The file may be damaged: open it in its own program, save it anew and try again.`,
      );
  }
}

/** Of a stack trace, the line that says what happened. */
function lastLine(said: string): string {
  const line =
    said.split("\n").find((one) => /^\w*Error\b/.test(one)) ?? said.trim().split("\n").at(-1) ?? "";
  return `${line.slice(0, 200)}.`;
}
