/** Versions for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { findSamePlace, getDecisions, getSupersession } from "./queries.ts";

export const loadDecisions = cache((slug: string) => getDecisions(localAccess(), slug));

/** By what a text that is read was superseded, and where the words that are shown stand there; null for a current text. */
export const loadSupersession = cache(async (slug: string, start?: number, end?: number) => {
  const row = await getSupersession(localAccess(), slug);
  if (row === null) return null;
  const there =
    start === undefined || end === undefined
      ? null
      : await findSamePlace(localAccess(), slug, { start, end });
  return { ...row, there };
});
