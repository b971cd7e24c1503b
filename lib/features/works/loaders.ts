/** Works for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { getWork, listWorks } from "./queries.ts";

export const loadWorks = cache(() => listWorks(localAccess()));

/** A work with its witnesses and everything that shows it, or null where none has that slug. */
export const loadWork = cache((slug: string) => getWork(localAccess(), slug));
