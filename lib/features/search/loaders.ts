/** Searches for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { parseQuery } from "./parse-query.ts";
import { listHits } from "./queries.ts";

/** All hits of what somebody typed in one source, in the order of its text; fails as `listHits` does. */
export const loadHits = cache((query: string, source: string) =>
  listHits(localAccess(), parseQuery(query).query, source),
);
