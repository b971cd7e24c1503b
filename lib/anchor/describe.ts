/** A span of a text, described so that it can be found again: where it is, what it says, what stands around it. */

import { Positions, splitsPair } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, type TextSpan } from "#lib/text/span.ts";
import { type Anchor, CONTEXT_LENGTH } from "./selectors.ts";

/**
 * The anchor of a span in memory. Nothing is normalised: the words are those of the text, line breaks and all. Many
 * spans of one text share its `positions`.
 *
 * @throws RangeError for an empty span (it says nothing, so it grounds nothing), one that ends beyond the text, or one
 *   that cuts a character in half.
 * @example describeSpan("General Qaani spoke.", textSpan(8, 13)) // { start: 8, end: 13, exact: "Qaani", prefix: "General ", … }
 */
export function describeSpan(
  text: string,
  span: TextSpan,
  positions: Positions = new Positions(text),
): Anchor {
  if (span.start === span.end) {
    throw new RangeError(`Cannot describe an empty span at code unit ${span.start}: it has no words.`);
  }
  return {
    ...positions.toStored(span),
    exact: sliceText(text, span),
    prefix: text.slice(stepBack(text, span.start), span.start),
    suffix: text.slice(span.end, stepOn(text, span.end)),
  };
}

/**
 * The anchor of a stored span.
 *
 * @throws RangeError for an empty span or one that ends beyond the text.
 * @example describeStoredSpan("🕊 Qaani spoke.", storedSpan(2, 7)).prefix // "🕊 "
 */
export function describeStoredSpan(
  text: string,
  span: StoredSpan,
  positions: Positions = new Positions(text),
): Anchor {
  return describeSpan(text, positions.toText(span), positions);
}

function stepBack(text: string, from: number): number {
  let at = from;
  for (let points = 0; points < CONTEXT_LENGTH && at > 0; points += 1) at -= splitsPair(text, at - 1) ? 2 : 1;
  return at;
}

function stepOn(text: string, from: number): number {
  let at = from;
  for (let points = 0; points < CONTEXT_LENGTH && at < text.length; points += 1) {
    at += splitsPair(text, at + 1) ? 2 : 1;
  }
  return at;
}
