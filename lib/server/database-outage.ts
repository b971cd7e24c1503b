/**
 * When the database cannot do what it was asked, though nothing is wrong with what was asked: it is not reached, it is full, it stopped
 * in the middle. Told apart by codes; each has a sentence for people, which promises nothing that is not known.
 */
import { failed, type Outcome } from "#lib/outcome.ts";
import { readDatabaseRefusal } from "./database-refusal.ts";

type Outage = { readonly code: "database-down" | "disk-full"; readonly message: string };

const down: Outage = {
  code: "database-down",
  message:
    "The room’s database cannot be reached, so nothing could be read or saved. What you wrote is still where you wrote it: see that the room runs, and try again.",
};

const full: Outage = {
  code: "disk-full",
  message:
    "Nothing was saved: the disk of the room’s database is full. What you wrote is still where you wrote it: make room on the disk, and try again.",
};

/** Of PostgreSQL: connection exceptions (class 08), too many connections, and a server that shuts down, crashed or starts. */
const DOWN_STATES = /^(?:08\w{3}|53300|57P0[1235])$/;
/** Of PostgreSQL: the disk is full, or the file cannot be written. */
const FULL_STATES = /^(?:53100|58030)$/;
/** Of Prisma: not reached, timed out, closed, no connection free, a transaction that lost its connection. */
const DOWN_CODES = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024", "P2028", "P2037"]);
/** The same of Prisma's adapter, behind a code that says only that a statement of ours failed. */
const DOWN_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
/** `pg` has no codes of its own for a server that takes a connection and says nothing. */
const UNCODED = /^(?:Connection terminated|timeout exceeded when trying to connect)/;
/** Of Node's sockets. */
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "ENOENT", "EPIPE", "ETIMEDOUT", "ENOTFOUND"]);

/** What an error says of the database's own state; null for any other error. */
export function readOutage(error: unknown): Outage | null {
  const refusal = readDatabaseRefusal(error);
  if (refusal !== null && FULL_STATES.test(refusal.code)) return full;
  if (refusal !== null && DOWN_STATES.test(refusal.code)) return down;
  return isConnectionLost(error) ? down : null;
}

/** The work, with an outage of the database as a failure instead of an error. */
export async function answerOutage<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    const outage = readOutage(error);
    if (outage === null) throw error;
    return failed(outage.code, outage.message);
  }
}

function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, meta } = error as Error & { readonly code?: unknown; readonly meta?: AdapterMeta };
  if (typeof code === "string" && (DOWN_CODES.has(code) || SOCKET_CODES.has(code))) return true;
  if (DOWN_KINDS.has(meta?.driverAdapterError?.cause?.kind ?? "") || UNCODED.test(error.message)) return true;
  return cause !== undefined && cause !== error && isConnectionLost(cause);
}

type AdapterMeta = { readonly driverAdapterError?: { readonly cause?: { readonly kind?: string } } };
