/**
 * An anchor as the database keeps it: described at a span of a stored text, with the passage in which it begins. Whoever asks
 * says which span, never what it says.
 */
import type { Positions } from "#lib/text/positions.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import { describeStoredSpan } from "./describe.ts";
import type { Anchor } from "./selectors.ts";

/** A row of the database: `start` and `end` in code points; `passage` is the ordinal of the passage in which it begins. */
export type CutAnchor = Pick<Anchor, "start" | "end" | "exact" | "prefix" | "suffix"> & {
  readonly passage: number;
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
 * @throws RangeError where the span is empty or does not lie in the text.
 * @example cutAnchor(text, storedSpan(2, 7)) // { passage: 0, start: 2, end: 7, exact: "Qaani", prefix: "🕊 ", suffix: "’s…" }
 */
export function cutAnchor({ text, positions, passages }: AnchoredText, span: StoredSpan): CutAnchor | null {
  const passage = passages[lastBeginning(passages, span.start)];
  if (passage === undefined || span.start >= passage.end) return null;
  return { passage: passage.ordinal, ...describeStoredSpan(text, span, positions) };
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
