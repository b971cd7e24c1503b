/**
 * What an anchor is, in the words of the W3C Web Annotation model: a position, and a quotation with what stands
 * around it. How one is made is in `describe.ts`, how it is found again in `resolve.ts`.
 */

import type { StoredSpan } from "#lib/text/span.ts";

/**
 * Code points kept on either side of an anchor's words. About five words, as in the Hypothesis client: enough that
 * a surname with what stands around it is hardly ever found twice, little enough to read in a message.
 */
export const CONTEXT_LENGTH = 32;

/** Half-open, in code points, as the W3C model counts them. */
export type TextPositionSelector = {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
};

export type TextQuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * A stored span and its words. `prefix` and `suffix` are the 32 code points on either side, fewer only where the text
 * begins or ends.
 */
export type Anchor = StoredSpan & {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/**
 * The two selectors of an anchor, as a W3C annotation's target lists them.
 *
 * @example toSelectors(anchor)[0] // { type: "TextPositionSelector", start: 4, end: 9 }
 */
export function toSelectors(anchor: Anchor): readonly [TextPositionSelector, TextQuoteSelector] {
  const { start, end, exact, prefix, suffix } = anchor;
  return [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", exact, prefix, suffix },
  ];
}
