/**
 * The speech in which a place of a source stands.
 */

import { overlaps, type TextSpan } from "#lib/text/span.ts";
import type { Speech } from "./speech.ts";

/**
 * The speech that holds most of a span, quoted words before a report of them; `null` for the source's own voice.
 *
 * @example speechAt(readSpeech(text, passages, names), span)?.speaker?.name // "Ray Takeyh"
 */
export function speechAt(speech: readonly Speech[], span: TextSpan): Speech | null {
  const shared = (one: TextSpan) => Math.min(one.end, span.end) - Math.max(one.start, span.start);
  const holding = speech.filter(
    (one) => overlaps(one.span, span) && shared(one.span) * 2 > span.end - span.start,
  );
  return holding.find((one) => one.isQuoted) ?? holding[0] ?? null;
}
