/**
 * Where a page of results ended. The cursor belongs to one search: with other words, filters or another order it is
 * refused, since it would skip or repeat results without a sign.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { readCursor, writeCursor } from "#lib/server/api/cursor.ts";

/** The last result of a page, by what results are ordered by. */
export type SearchPlace = { readonly score: number; readonly slug: string; readonly ordinal: number };

const placeSchema = z.tuple([z.string(), z.number(), z.string().max(300), z.int().min(0).max(2_147_483_647)]);

/** The cursor behind a place. `search` is whatever tells this search from others: its canonical words and its order. */
export function writeSearchCursor({ score, slug, ordinal }: SearchPlace, search: string): string {
  return writeCursor([digest(search), score, slug, ordinal]);
}

/** The place that a cursor stands for in this search; without a cursor the beginning, `undefined`. */
export function readSearchCursor(
  cursor: string | undefined,
  search: string,
): Outcome<SearchPlace | undefined> {
  const read = readCursor(cursor, placeSchema);
  if (!read.ok) return read;
  if (read.value === undefined) return succeeded(undefined);
  const [digested, score, slug, ordinal] = read.value;
  if (digested === digest(search)) return succeeded({ score, slug, ordinal });
  return failed(
    "invalid-cursor",
    "This cursor is of another search: leave it out, or give the query it came with.",
  );
}

function digest(search: string): string {
  return createHash("sha256").update(search).digest("base64url").slice(0, 12);
}
