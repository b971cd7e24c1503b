/** A quotation judged, for pages: asked for by the person at this machine, at most once in a request. */
import { cache } from "react";
import { getSource } from "#lib/features/sources/queries.ts";
import { localAccess } from "#lib/server/access.ts";
import { toJudgementView } from "./api.ts";
import { checkQuotation } from "./check-quotation.ts";
import { getQuotationRoom } from "./queries.ts";
import { toQuotedSource } from "./to-quoted-source.ts";
import { toSourceParts } from "./view.ts";

/** The judgement of a quotation, and the sources that it names. */
export const loadJudgement = cache(async (quote: string, attributedTo: string) => {
  const room = await getQuotationRoom(localAccess());
  const judgement = toJudgementView(room, checkQuotation(room, { quote, attributedTo }));
  const named = new Set(judgement.matches.map(({ source }) => source));
  const rows = await Promise.all([...named].map((slug) => getSource(localAccess(), slug)));
  const sources = rows.flatMap((row) => (row === null ? [] : [toQuotedSource(toSourceParts(row))]));
  return { judgement, sources };
});
