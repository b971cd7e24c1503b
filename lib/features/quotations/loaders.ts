/** Quotations judged, for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { z } from "zod";
import { getSource } from "#lib/features/sources/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { toJudgementView } from "./api.ts";
import { checkQuotation } from "./check-quotation.ts";
import { getQuotationRoom, getSavedCheck } from "./queries.ts";
import type { JudgementView } from "./schema.ts";
import { toQuotedSource } from "./to-quoted-source.ts";
import { toSourceParts } from "./view.ts";

/** The judgement of a quotation, and the sources that it names. */
export const loadJudgement = cache(async (quote: string, attributedTo: string) => {
  const room = await getQuotationRoom(localAccess());
  const judgement = toJudgementView(await checkQuotation(room, { quote, attributedTo }));
  return { judgement, sources: await loadQuoted([judgement]) };
});

/** A saved check with the sources that its verdicts name, or null. */
export const loadSavedCheck = cache(async (id: string) => {
  const saved = z.uuid().safeParse(id).success ? await getSavedCheck(localAccess(), id) : null;
  return saved && { ...saved, sources: await loadQuoted(saved.report.quotations) };
});

async function loadQuoted(judgements: readonly JudgementView[]) {
  const named = new Set(judgements.flatMap(({ matches }) => matches.map(({ source }) => source)));
  const rows = await Promise.all([...named].map((slug) => getSource(localAccess(), slug)));
  return rows.flatMap((row) => (row === null ? [] : [toQuotedSource(toSourceParts(row))]));
}
