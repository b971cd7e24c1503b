/** The history of a page, as a view: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { z } from "zod";
import { countAuditEntries, listAuditEntries } from "#lib/features/audit/queries.ts";
import { listDecisionsOf } from "#lib/features/reviews/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { listCorrectionsOf } from "./queries.ts";
import { correctionOf, decisionOf, type HistoryView, toHistory } from "./view.ts";

/** So many entries are shown at once. */
const entriesOnPage = 60;

/**
 * What was written of a subject (`entity/esmail-qaani`), the latest first. `after` is the entry behind which the page of it begins, as
 * an address has it: what is none begins at the latest.
 */
export const loadHistory = cache(async (subject: string, after?: string | string[]): Promise<HistoryView> => {
  const access = localAccess();
  const from = z.uuid().safeParse(after).data;
  const [total, entries] = await Promise.all([
    countAuditEntries(access, subject),
    listAuditEntries(access, subject, { limit: entriesOnPage + 1, after: from }),
  ]);
  const shown = entries.slice(0, entriesOnPage);
  const told = shown.flatMap(({ before, after }) => [before, after]);
  const [corrections, decisions] = await Promise.all([
    listCorrectionsOf(
      access,
      told.flatMap((one) => correctionOf(one) ?? []),
    ),
    listDecisionsOf(
      access,
      told.flatMap((one) => decisionOf(one) ?? []),
    ),
  ]);
  return {
    total,
    lines: toHistory(shown, corrections, decisions),
    isLatest: from === undefined,
    older: entries.length > entriesOnPage ? (shown.at(-1)?.id ?? null) : null,
  };
});
