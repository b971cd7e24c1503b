/**
 * Judges a quotation in those sources of a room in which it may stand; a negative is scoped to all of them. Of words that the current
 * texts do not have, it tells whether an older version has them: the verdict stays that of the current texts.
 */
import { judge } from "#lib/quotation/judge.ts";
import type { Claimed, Judgement } from "#lib/quotation/judgement.ts";
import type { LoadedSources } from "./prepared-sources.ts";
import type { QuotationRoom } from "./queries.ts";

/** With the sources that were looked in: the judgement's places are places of theirs. */
export type JudgedIn = { readonly judgement: Judgement; readonly lookedIn: LoadedSources };

/** Verdicts of words that stand as they are quoted, marks and cuts aside. */
const right: ReadonlySet<Judgement["verdict"]> = new Set(["verbatim", "typographic", "elided"]);
const wrong: ReadonlySet<Judgement["verdict"]> = new Set(["altered", "stitched", "not-found"]);

export async function judgeIn(room: QuotationRoom, quote: string, claimed: Claimed): Promise<JudgedIn> {
  const lookedIn = await room.sourcesFor(quote);
  const { sources, voiceAt } = lookedIn;
  const judgement = judge(quote, sources, voiceAt, claimed, room.versions.length);
  const older = wrong.has(judgement.verdict) ? await noteOnOlder(room, quote) : null;
  return {
    judgement: older === null ? judgement : { ...judgement, note: `${judgement.note} ${older}` },
    lookedIn,
  };
}

async function noteOnOlder(room: QuotationRoom, quote: string): Promise<string | null> {
  const older = await room.older();
  if (older === null) return null;
  const { verdict, best } = judge(quote, older.sources, older.voiceAt, {}, older.sources.length);
  const slug = best?.source;
  if (!right.has(verdict) || slug === undefined) return null;
  return `It is right in an older version, “${slug}”; the newer one, “${older.newestOf.get(slug)}”, changed these words.`;
}
