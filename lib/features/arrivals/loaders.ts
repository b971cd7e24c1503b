/** Files on their way for pages, asked for by the person at this machine. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { countStates, toArrivalBatch } from "./api.ts";
import { getBatch, listBatches } from "./queries.ts";

/** An import with its files, or null. */
export const loadBatch = cache(async (id: string) => {
  const row = await getBatch(localAccess(), id);
  return row && toArrivalBatch(row);
});

/** The latest imports, with how many of their files are in which state. */
export const loadBatches = cache(async () => {
  const rows = await listBatches(localAccess(), { limit: 20 });
  return rows.map(({ id, at, first, states }) => ({ id, at, first, counts: countStates(states) }));
});
