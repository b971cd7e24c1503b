/**
 * What a quotation changes by where it begins or ends: within a compound of which it leaves off the half that turns the other.
 */

import type { Change } from "./change.ts";
import { cutCompound } from "./cut-compound.ts";
import { isNegation, opposes } from "./negation.ts";
import type { QuotableSource, WordRange } from "./quotable-source.ts";

/** The compound that a range cuts, as a change; none where it cuts none. @example cutChanges(source, range)[0]?.kind // "negation" */
export function cutChanges(source: QuotableSource, range: WordRange): Change[] {
  const compound = cutCompound(source, range);
  if (compound === null) return [];
  const [first = "", last = ""] = compound.toLowerCase().split(/[-‐‑]/u);
  const [off, kept] = opposes(first) ? [first, last] : [last, first];
  const turns = off === "non" || off === "anti" || off === "un" || isNegation(off);
  return [{ kind: turns ? "negation" : "omission", source: compound, quote: kept }];
}
