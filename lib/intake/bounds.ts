/**
 * What reading one file may cost. A file beyond a bound fails alone, with a code of `READ_FAILURES`; the server that asked
 * goes on. How the bounds are set from outside, `lib/server/environment.ts` says.
 */

const MEBIBYTE = 1024 * 1024;

export type ReadBounds = {
  readonly fileBytes: number;
  readonly pages: number;
  /** Wall clock. */
  readonly seconds: number;
  /** Resident memory of the process that reads. */
  readonly memoryBytes: number;
};

export const DEFAULT_BOUNDS: ReadBounds = {
  fileBytes: 64 * MEBIBYTE,
  pages: 3000,
  seconds: 120,
  memoryBytes: 1024 * MEBIBYTE,
};

/** Why a file is not read, as codes; each failure's message says what the file is and what to do. */
const READ_FAILURES = [
  /** No reader takes it: a picture, an old Word file, a spreadsheet. */
  "unknown-format",
  /** A ZIP of files: open it, and read each. */
  "archive",
  "empty",
  "not-text",
  /** Characters that no database stores. */
  "not-canonical",
  /** A password is needed. */
  "encrypted",
  /** Pictures of pages: no text until something recognises it. */
  "scanned",
  "corrupt",
  /** Beyond a bound: bytes, pages, nesting, time, memory, or what a ZIP would unpack to. */
  "too-large",
  "too-many-pages",
  "too-deep",
  "too-slow",
  "too-much-memory",
] as const;

export type ReadFailureCode = (typeof READ_FAILURES)[number];
