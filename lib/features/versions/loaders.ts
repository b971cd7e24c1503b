/** Versions for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { localAccess } from "#lib/server/access.ts";
import { getDecisions, getSupersession } from "./queries.ts";

export const loadDecisions = cache((slug: string) => getDecisions(localAccess(), slug));

/** By what a text that is read was superseded, or null. */
export const loadSupersession = cache((slug: string) => getSupersession(localAccess(), slug));
