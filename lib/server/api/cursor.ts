/**
 * Cursors of lists: where a page ended, as one opaque word. They carry the sort key of its last item, so that a list that
 * grows meanwhile neither repeats nor skips what was there. They are no secret and prove nothing: what comes back is checked.
 */
import { z } from "zod";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";

export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor stands for; without a cursor, the beginning: `undefined`. */
export function readCursor<Place>(
  cursor: string | undefined,
  schema: z.ZodType<Place>,
): Outcome<Place | undefined> {
  if (cursor === undefined) return succeeded(undefined);
  const place = schema.safeParse(parse(cursor));
  if (place.success) return succeeded(place.data);
  return failed(
    "invalid-cursor",
    'This cursor is none of this list: give "next" of the page before, unchanged.',
  );
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

/** A page of a list. Ask a query for one more than `limit`: it tells whether another page follows. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  toItem: (row: Row) => Item,
  placeOf: (row: Row) => readonly (string | number)[],
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = last !== undefined && rows.length > limit ? writeCursor(placeOf(last)) : null;
  return { items: shown.map(toItem), next };
}

/** The parameters that every list takes. */
export const pageParameters = {
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number from 1 to 200")
    .transform(Number)
    .pipe(
      z.int().min(1, "must be a whole number from 1 to 200").max(200, "must be a whole number from 1 to 200"),
    )
    .default(50)
    .describe("How many items a page has at most."),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .describe("`next` of the page before, the other parameters unchanged."),
};

/** The shape of a list. */
export function listOf<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      items: z.array(item),
      next: z.string().nullable().describe("The cursor of the next page; null on the last."),
    })
    .meta({ id, description: "One page of a list." });
}
