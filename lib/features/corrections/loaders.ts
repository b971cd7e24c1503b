/** The history of a page, as a view: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { listAuditEntries } from "#lib/features/audit/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { listCorrectionsOf } from "./queries.ts";
import { correctionOf, toHistory } from "./view.ts";

/** What was written of a subject (`entity/esmail-qaani`), the latest first. */
export const loadHistory = cache(async (subject: string) => {
  const access = localAccess();
  const entries = await listAuditEntries(access, subject, 60);
  const ids = entries.flatMap(({ before, after }) =>
    [before, after].flatMap((one) => correctionOf(one) ?? []),
  );
  return toHistory(entries, await listCorrectionsOf(access, ids));
});
