/**
 * Compounds that a quotation may not begin or end within: what is cut off turns what is left.
 */

import { sliceText } from "#lib/text/span.ts";
import { deprives, opposes } from "./negation.ts";
import type { QuotableSource, WordRange } from "./quotable-source.ts";
import type { Word } from "./word.ts";

/**
 * The compound that a range cuts so that its sense turns: "non-violent" where the range begins at "violent"; `null` where
 * it cuts none. "backed" of "Iran-backed" cuts nothing that turns.
 */
export function cutCompound(source: QuotableSource, range: WordRange): string | null {
  const [before, first] = [source.words[range.from - 1], source.words[range.from]];
  const [last, behind] = [source.words[range.to - 1], source.words[range.to]];
  if (before && first && opposes(before.key) && isJoined(source, before, first))
    return sliceText(source.text, { ...before.span, end: first.span.end });
  if (last && behind && deprives(behind.key) && isJoined(source, last, behind))
    return sliceText(source.text, { ...last.span, end: behind.span.end });
  return null;
}

function isJoined(source: QuotableSource, one: Word, other: Word): boolean {
  return /^[-‐‑]$/u.test(source.text.slice(one.span.end, other.span.start));
}
