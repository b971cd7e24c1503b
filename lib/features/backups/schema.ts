/**
 * What a backup is: a ZIP with one file for each table, a line for each row, and a manifest that says what there is. Every value is
 * written as PostgreSQL itself writes it as text, so that nothing is lost on the way and a table that is added later needs no word here.
 */
import { z } from "zod";

export const BACKUP_FORMAT = "reading-room-backup";
/** Raised when a reader of today could no longer read what is written. */
export const BACKUP_VERSION = 1;
export const MANIFEST = "manifest.json";

const tableSchema = z.strictObject({
  name: z.string().regex(/^\w+$/),
  columns: z.array(z.string().regex(/^\w+$/)).min(1),
  rows: z.int().nonnegative(),
  /** Of the table's file, as it is within the ZIP before compression. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const manifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int().positive(),
  made: z.iso.datetime(),
  /** The migrations of the room that it is of, in their order. */
  migrations: z.array(z.string()),
  /** In an order in which no row comes before what it needs. */
  tables: z.array(tableSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type BackedUpTable = Manifest["tables"][number];

/** The values of a row by the columns of its table: what PostgreSQL writes as text, or null. */
export type Row = readonly (string | null)[];
export const rowSchema = z.array(z.string().nullable());

/** What is made of the texts anew when it is missing: an index would double the size of a backup. */
export const derivedTables: ReadonlySet<string> = new Set([
  "TrigramSegment",
  "TrigramSource",
  "TrigramBucket",
]);

export function fileOf(table: string): string {
  return `tables/${table}.ndjson`;
}

/** A backup that cannot be read; the message says what is wrong with it. */
export class UnreadableBackup extends Error {
  override readonly name = "UnreadableBackup";
}
