/**
 * In what words two stretches differ, for a person who decides whether they mean the same place: marked on both sides, word by word.
 * Nothing is decided here, and nothing is left out: what cannot be aligned is marked as a whole. Pure.
 */
import { collate } from "#lib/collation/collate.ts";
import { type TextSpan, textSpan } from "#lib/text/span.ts";

/** A stretch with the words in question in its middle; `exact` in code units of `text`. */
export type Excerpted = { readonly text: string; readonly exact: TextSpan };

export type Piece = {
  readonly text: string;
  /** Part of the words in question, not of what is around them. */
  readonly isExact: boolean;
  readonly isChanged: boolean;
};

/**
 * Both stretches in pieces, which join to them without a gap.
 *
 * @example markDifference({ text: "43,548 men", exact }, { text: "43,549 men", exact }).now[0] // { text: "43,549", isChanged: true, … }
 */
export function markDifference(
  old: Excerpted,
  now: Excerpted,
): { readonly old: Piece[]; readonly now: Piece[] } {
  if (old.text === now.text) return { old: cut(old, []), now: cut(now, []) };
  const whole = ({ text }: Excerpted) => ({
    text,
    passages: [{ ordinal: 1, span: textSpan(0, text.length) }],
  });
  const pairs = collate(whole(old), whole(now));
  const isAligned = pairs.some(({ status }) => status === "changed" || status === "identical");
  if (!isAligned)
    return { old: cut(old, [textSpan(0, old.text.length)]), now: cut(now, [textSpan(0, now.text.length)]) };
  const alone = (side: "left" | "right") =>
    pairs.flatMap((pair) => (pair.status === `${side}-only` && pair[side] ? [pair[side].span] : []));
  const changes = pairs.flatMap((pair) => pair.changes);
  return {
    old: cut(old, [...alone("left"), ...changes.map(({ left }) => left)]),
    now: cut(now, [...alone("right"), ...changes.map(({ right }) => right)]),
  };
}

function cut({ text, exact }: Excerpted, changed: readonly TextSpan[]): Piece[] {
  const cuts = [0, exact.start, exact.end, text.length, ...changed.flatMap(({ start, end }) => [start, end])];
  const places = [...new Set(cuts)].toSorted((a, b) => a - b);
  return places.slice(1).flatMap((end, index) => {
    const start = places[index] ?? 0;
    const isChanged = changed.some((span) => span.start <= start && end <= span.end);
    const isExact = exact.start <= start && end <= exact.end;
    return start < end ? [{ text: text.slice(start, end), isExact, isChanged }] : [];
  });
}
