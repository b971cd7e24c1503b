/**
 * An anchor as the database keeps it: the words at a span of a stored text and up to 32 code points on either side, cut from the
 * text itself. Whoever asks says which span, never what it says.
 */
import type { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan } from "#lib/text/span.ts";

/** How many code points an anchor keeps on either side; the database holds every anchor to it. */
const reach = 32;

/** `passage` is the ordinal of the passage in which the span begins. */
export type CutAnchor = {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A stored text with its positions counted and its passages in the order of the text. */
export type AnchoredText = {
  readonly text: string;
  readonly positions: Positions;
  readonly passages: readonly { readonly ordinal: number; readonly start: number; readonly end: number }[];
};

/**
 * Cuts an anchor. All positions are stored ones, code points.
 *
 * @returns null where the span begins in no passage.
 * @throws RangeError where the span does not lie in the text.
 * @example cutAnchor(text, storedSpan(2, 7)) // { passage: 0, start: 2, end: 7, exact: "Qaani", prefix: "🕊 ", suffix: "’s…" }
 */
export function cutAnchor(
  { text, positions, passages }: AnchoredText,
  { start, end }: StoredSpan,
): CutAnchor | null {
  const passage = passages[lastBeginning(passages, start)];
  if (passage === undefined || start >= passage.end) return null;
  const cut = (from: number, to: number) => sliceText(text, positions.toText(storedSpan(from, to)));
  return {
    passage: passage.ordinal,
    start,
    end,
    exact: cut(start, end),
    prefix: cut(Math.max(start - reach, 0), start),
    suffix: cut(end, Math.min(end + reach, positions.length)),
  };
}

/** The index of the last passage that begins at `position` or before; -1 where none does. */
function lastBeginning(passages: AnchoredText["passages"], position: number): number {
  let low = -1;
  let high = passages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
