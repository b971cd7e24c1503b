/** Excerpts for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { z } from "zod";
import { readWords } from "#lib/features/search/queries.ts";
import { failed, succeeded } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { readCursor, writeCursor } from "#lib/server/api/cursor.ts";
import { toExcerpt } from "./api.ts";
import {
  countExcerpts,
  type ExcerptFilter,
  type ExcerptPlace,
  type ExcerptRow,
  getExcerpt,
  getTargetsOfNotes,
  listExcerptIds,
  listExcerpts,
  listTags,
  placeOfExcerpt,
} from "./queries.ts";
import { type ExcerptView, type FoundNotes, toExcerptView } from "./view.ts";

/** What the reader shows beside a text, in its order. */
export const loadExcerptsOfSource = cache((source: string) => loadExcerpts({ source }));

/** What touches an entity, an event or a claim, by its slug. */
export function loadTouching(
  what: Pick<ExcerptFilter, "entity" | "event" | "claim">,
): Promise<ExcerptView[]> {
  return loadExcerpts(what);
}

export const loadExcerpt = cache((id: string) => getExcerpt(localAccess(), id));

async function loadExcerpts(filter: ExcerptFilter): Promise<ExcerptView[]> {
  const access = localAccess();
  const rows = await listExcerpts(access, filter, { order: "text" });
  const targets = await targetsOf(rows);
  return rows.map((row) => toExcerptView(row, targets));
}

const place: z.ZodType<ExcerptPlace> = z.tuple([z.string(), z.number(), z.string()]);

/** How many excerpts there are. */
export const loadExcerptCount = cache(async () => (await listExcerptIds(localAccess(), {})).length);

/** How many were deleted and can be brought back. */
export const loadDeletedCount = cache(
  async () => (await listExcerptIds(localAccess(), { deleted: true })).length,
);

/** Those that stand in no notebook, the newest first. */
export const loadLooseExcerpts = cache((limit: number) =>
  listExcerpts(localAccess(), { notebook: null }, { limit }),
);

/** The latest that were saved. */
export const loadLatestExcerpts = cache((limit: number) => loadRows({}, limit));

/** What a query finds among them, in their words, notes or tags; nothing where it names no words. */
export const loadFoundNotes = cache(async (words: string): Promise<FoundNotes> => {
  if (readWords(words) === null) return { total: 0, items: [] };
  const access = localAccess();
  const [rows, ids] = await Promise.all([
    listExcerpts(access, { words }, { limit: 3 }),
    listExcerptIds(access, { words }),
  ]);
  return { total: ids.length, items: rows.map(toExcerpt) };
});

export const loadTags = cache(() => listTags(localAccess()));

/** How many a page of the list has. */
const pageLength = 50;

/** A page of what a filter admits, how many there are of what, and the cursor of the next; fails where the cursor is none of this list. */
export async function loadExcerptPage(
  filter: ExcerptFilter,
  order: "newest" | "text",
  cursor: string | undefined,
) {
  const access = localAccess();
  const after = readCursor(cursor, place);
  if (!after.ok) return failed(after.failure.code, after.failure.message);
  const [rows, facets] = await Promise.all([
    listExcerpts(access, filter, { limit: pageLength + 1, order, after: after.value }),
    countExcerpts(access, filter),
  ]);
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const next = last && rows.length > pageLength ? writeCursor(placeOfExcerpt(last, order)) : null;
  return succeeded({ rows: shown, targets: await targetsOf(shown), facets, next });
}

async function loadRows(filter: ExcerptFilter, limit: number) {
  const rows = await listExcerpts(localAccess(), filter, { limit });
  return { rows, targets: await targetsOf(rows) };
}

function targetsOf(rows: readonly ExcerptRow[]) {
  return getTargetsOfNotes(
    localAccess(),
    rows.map(({ note }) => note),
  );
}
