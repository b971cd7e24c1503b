/**
 * What collation takes: a text and where its passages stand. It does not know sources, kinds of passages, or a database.
 */

import type { TextSpan } from "#lib/text/span.ts";

/** A numbered stretch of a text, in code units. */
type VersionPassage = { readonly ordinal: number; readonly span: TextSpan };

/**
 * One version of a text. Its passages stand in order and never overlap; what lies outside of them (white space, as the
 * readers of `lib/intake` cut them) is not collated.
 */
export type Version = { readonly text: string; readonly passages: readonly VersionPassage[] };

/**
 * Below zero where the first comes before the second in an order that rests on texts and passages alone, zero where the two
 * are the same, above zero else. The order means nothing; it is there to be the same for everyone.
 *
 * @example compareVersions(left, right) === -compareVersions(right, left) // true
 */
export function compareVersions(one: Version, other: Version): number {
  if (one.text !== other.text) return one.text < other.text ? -1 : 1;
  const key = ({ passages }: Version) =>
    passages.map(({ ordinal, span }) => [ordinal, span.start, span.end].join(" ")).join("\n");
  const [oneKey, otherKey] = [key(one), key(other)];
  return oneKey === otherKey ? 0 : oneKey < otherKey ? -1 : 1;
}
