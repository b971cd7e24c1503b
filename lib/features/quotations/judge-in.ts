/** Judges a quotation in those sources of a room in which it may stand; a negative is scoped to all of them. */
import { judge } from "#lib/quotation/judge.ts";
import type { Claimed, Judgement } from "#lib/quotation/judgement.ts";
import type { LoadedSources } from "./prepared-sources.ts";
import type { QuotationRoom } from "./queries.ts";

/** With the sources that were looked in: the judgement's places are places of theirs. */
export type JudgedIn = { readonly judgement: Judgement; readonly lookedIn: LoadedSources };

export async function judgeIn(room: QuotationRoom, quote: string, claimed: Claimed): Promise<JudgedIn> {
  const lookedIn = await room.sourcesFor(quote);
  const { sources, voiceAt } = lookedIn;
  return { judgement: judge(quote, sources, voiceAt, claimed, room.versions.length), lookedIn };
}
