/**
 * Whether the words that a record gives stand at the place that it names, whole within one passage. Said in words that follow
 * the name of the file and the record. Pure.
 */
import type { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";

/** A stored text, by the name of its file without the ending, with its passages. */
export type SeedText = {
  readonly stem: string;
  readonly text: string;
  readonly positions: Positions;
  readonly passages: readonly { readonly ordinal: number; readonly start: number; readonly end: number }[];
};

type Words = { readonly at: readonly [number, number]; readonly exact: string };

/** @example findWordsFault(text, { at: [0, 5], exact: "Kaani" }) // 'at [0, 5) the text is "Qaani", not "Kaani"' */
export function findWordsFault({ text, positions, passages }: SeedText, { at, exact }: Words): string | null {
  const [start, end] = at;
  const place = `[${start}, ${end})`;
  if (end > positions.length)
    return `${place} lies beyond the text, which has ${positions.length} code points`;
  const words = sliceText(text, positions.toText(storedSpan(start, end)));
  if (words !== exact) return `at ${place} the text is "${words}", not "${exact}"`;
  if (!passages.some((passage) => passage.start <= start && end <= passage.end))
    return `"${exact}" at ${place} lies in no single passage`;
  return null;
}
