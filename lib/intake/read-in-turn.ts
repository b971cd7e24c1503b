/**
 * Reads a document for a request, in turn: each reading is a process of its own with its own memory, and however many ask, only a few run
 * at once. Files of an import have a queue of their own.
 */
import type { Outcome } from "#lib/outcome.ts";
import type { ReadBounds } from "./bounds.ts";
import type { ReadDocument } from "./document.ts";
import { makeTurns } from "./guard/turns.ts";
import { readDocument } from "./read-document.ts";

/** Two processes of at most a gigabyte; a row that a person at a desk would wait in. */
const takeTurn = makeTurns({ atOnce: 2, waiting: 6, patienceMs: 15_000 });

/** @returns as `readDocument`; a failure `busy` where too many wait. */
export function readInTurn(
  original: Uint8Array<ArrayBuffer>,
  fileName: string,
  bounds?: ReadBounds,
  signal?: AbortSignal,
): Promise<Outcome<ReadDocument>> {
  return takeTurn(() => readDocument(original, fileName, bounds, signal ? { signal } : {}), signal);
}
