/**
 * The apparatus as a list for readers: one entry a variant, with its place in words. What is exact to the character is in
 * `apparatus.ts`; here readings are as one would quote them.
 */

import type { Version } from "#lib/collation/version.ts";
import { Positions } from "#lib/text/positions.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import { textSpan } from "#lib/text/span.ts";
import { type ApparatusPassage, apparatus, type Reading } from "./apparatus.ts";

/** A version and what it is called. The siglum is short: a letter, or the number of an article. */
export type Witness = Version & { readonly siglum: string; readonly title: string };

export type Entry = {
  readonly kind: "wording" | "typography" | "passage" | "move";
  /** The passage of the base; or the one behind which it would stand. */
  readonly ordinal: number;
  /** In the base, in code points; null where the base lacks the passage. */
  readonly span: StoredSpan | null;
  /** The words of the base before it in the passage, three at most. */
  readonly after: string;
  /** By witness: empty where it omits the words, null where it lacks the passage. No white space at the ends, none doubled. */
  readonly readings: readonly Reading[];
};

/** Words before a variant that tell where in the passage it stands. */
const WORDS_BEFORE = 3;

/**
 * The entries of the apparatus in the order of the base. A passage that a witness lacks is an entry, and so is one that the
 * base lacks; where a witness has it elsewhere, its place there is an entry of kind `move`.
 *
 * @example entries([a, b])[3] // { kind: "wording", ordinal: 8, after: "of Soleimani was", readings: ["a specific", "an"], … }
 */
export function entries(witnesses: readonly Witness[], base = 0): Entry[] {
  const text = witnesses[base]?.text ?? "";
  const positions = new Positions(text);
  return apparatus(witnesses, base).flatMap((passage) => [
    ...passageEntry(passage, positions),
    ...passage.variants.map(
      (variant): Entry => ({
        kind: variant.kind,
        ordinal: passage.ordinal,
        span: positions.toStored(variant.span),
        after: wordsBefore(text.slice(passage.span?.start, variant.span.start)),
        readings: variant.readings.map(quoted),
      }),
    ),
  ]);
}

/** The entry of a passage that not all have. */
function passageEntry(passage: ApparatusPassage, positions: Positions): Entry[] {
  if (!passage.witnesses.includes(null)) return [];
  return [
    {
      kind: passage.movedFrom.some((from) => from !== null) ? "move" : "passage",
      ordinal: passage.ordinal,
      span: passage.span === null ? null : positions.toStored(textSpan(passage.span.start, passage.span.end)),
      after: "",
      readings: passage.witnesses.map(quoted),
    },
  ];
}

function quoted(reading: Reading): Reading {
  return reading === null ? null : reading.trim().replace(/\s+/gv, " ");
}

function wordsBefore(text: string): string {
  return text.trim().split(/\s+/v).slice(-WORDS_BEFORE).join(" ");
}
