/**
 * A stretch of text without the white space at its ends. It finds the ends; it changes nothing.
 */

import { type TextSpan, textSpan } from "#lib/text/span.ts";

/**
 * The span of what is not white space at the ends of `start`–`end` (code units); empty, at the end, where there is nothing
 * else.
 *
 * @example trimmed("It rained.  It poured.", 0, 12) // 0–10
 */
export function trimmed(text: string, start: number, end: number): TextSpan {
  const stretch = text.slice(start, end);
  const from = start + stretch.length - stretch.trimStart().length;
  return textSpan(from, Math.max(from, start + stretch.trimEnd().length));
}
