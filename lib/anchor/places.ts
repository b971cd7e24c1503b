/**
 * The two kinds of evidence for where an anchor's words now stand: what is around them, and a collation's word that their
 * sentence is the same. Places are in code points; weighing one kind against the other is for `resolve.ts`.
 */

import type { Positions } from "#lib/text/positions.ts";
import { findAll } from "./find-all.ts";
import type { IdenticalSentence } from "./resolution.ts";
import { type Anchor, CONTEXT_LENGTH } from "./selectors.ts";

/** A text with its positions counted, since many anchors are looked up in it. */
export type Version = { readonly text: string; readonly positions: Positions };

/**
 * Where the words stand with their prefix and suffix, as they are. Less context than 32 code points in all counts only at
 * the edges of the text that cut it short.
 *
 * @example placesByContext(anchor, { text, positions }) // [anchor.start], in its own text where nothing repeats
 */
export function placesByContext(anchor: Anchor, { text, positions }: Version): number[] {
  const { prefix, exact, suffix } = anchor;
  const whole = prefix + exact + suffix;
  const isThin = pointsIn(prefix) + pointsIn(suffix) < CONTEXT_LENGTH;
  return findAll(text, whole)
    .filter(
      (span) =>
        !isThin || (holdsEdge(prefix, span.start === 0) && holdsEdge(suffix, span.end === text.length)),
    )
    .map((span) => positions.toStored(span).start + pointsIn(prefix));
}

function holdsEdge(context: string, isAtEdge: boolean): boolean {
  return pointsIn(context) === CONTEXT_LENGTH || isAtEdge;
}

/**
 * Where identical sentences put the words: at the same offset. None where the words reach beyond their sentence.
 *
 * @example placesBySentence(anchor, [{ before: storedSpan(0, 9), after: storedSpan(20, 29) }]) // [anchor.start + 20]
 */
export function placesBySentence(anchor: Anchor, identical: readonly IdenticalSentence[]): number[] {
  const pairs = identical.filter(({ before }) => before.start <= anchor.start && anchor.end <= before.end);
  return [...new Set(pairs.map(({ before, after }) => after.start + anchor.start - before.start))];
}

/**
 * Whether the sentence at a place is known to be another one than the anchor's.
 *
 * @example belongsToAnother(anchor, placeInSentenceOfAnother, identical) // true
 */
export function belongsToAnother(
  anchor: Anchor,
  place: number,
  identical: readonly IdenticalSentence[],
): boolean {
  return identical.some(
    ({ before, after }) =>
      after.start <= place && place < after.end && before.start + place - after.start !== anchor.start,
  );
}

function pointsIn(words: string): number {
  return Array.from(words).length;
}
