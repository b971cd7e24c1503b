/** Notebooks for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { getTargetsOfNotes } from "#lib/features/excerpts/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { getNotebook, listNotebooks } from "./queries.ts";

/** The latest changed first. */
export const loadNotebooks = cache(async () => newestFirst(await listNotebooks(localAccess())));

export const loadDeletedNotebooks = cache(async () =>
  newestFirst(await listNotebooks(localAccess(), { deleted: true })),
);

/** A notebook with its blocks, and what everything written in it refers to; null where none has that address. */
export const loadNotebook = cache(async (slug: string) => {
  const access = localAccess();
  const notebook = await getNotebook(access, slug);
  if (notebook === null) return null;
  const written = notebook.blocks.map(({ text, excerpt }) => excerpt?.note ?? text);
  return { notebook, targets: await getTargetsOfNotes(access, [notebook.description, ...written]) };
});

function newestFirst<Row extends { readonly updatedAt: Date }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime());
}
