/** Sources for pages, as views: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { getCounts, getSource, listPages, listSources } from "./queries.ts";
import { toSourceItemView, toSourceView } from "./view.ts";

/** All sources, in the order of their slugs. */
export const loadSources = cache(async () => (await listSources(localAccess())).map(toSourceItemView));

/** A source with its text and passages, or null where no source has that slug. */
export const loadSource = cache(async (slug: string) => {
  const row = await getSource(localAccess(), slug);
  return row && toSourceView(row);
});

export const loadCounts = cache(() => getCounts(localAccess()));

/** The pages of a source, without their words; none where it has no pages. */
export const loadPages = cache((slug: string) => listPages(localAccess(), slug));
