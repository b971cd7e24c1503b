/** Judges a quotation in those sources of a room in which it may stand; a negative is scoped to all of them. */
import { candidateSources } from "#lib/quotation/candidate-sources.ts";
import { judge } from "#lib/quotation/judge.ts";
import type { Claimed, Judgement } from "#lib/quotation/judgement.ts";
import type { QuotationRoom } from "./queries.ts";

export function judgeIn(room: QuotationRoom, quote: string, claimed: Claimed): Judgement {
  const sources = candidateSources(room.index, quote);
  return judge(quote, sources, room.voiceAt, claimed, room.sources.length);
}
