/** Words with what stands around them in their paragraph, short enough to be compared at a glance. Pure. */
import type { AnchoredText } from "#lib/anchor/cut-anchor.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";
import type { Excerpted } from "./mark-difference.ts";

/** Code units on either side: about two lines. */
const AROUND = 120;

/**
 * The words at a span of code points with up to 120 code units on either side, cut between words and never beyond their passage.
 *
 * @example excerptAround(text, { start: 12, end: 17 }).text // "… General Qaani spoke …"
 */
export function excerptAround(
  { text, positions, passages }: AnchoredText,
  at: { readonly start: number; readonly end: number },
): Excerpted {
  const words = positions.toText(storedSpan(at.start, at.end));
  const first = passages.find(({ end }) => end > at.start);
  const last = passages.findLast(({ start }) => start < at.end);
  const opens = first
    ? positions.toText(storedSpan(Math.min(first.start, at.start), at.end)).start
    : words.start;
  const closes = last ? positions.toText(storedSpan(at.start, Math.max(last.end, at.end))).end : words.end;
  const from = betweenWords(text, opens, Math.max(opens, words.start - AROUND), words.start, 1);
  const to = betweenWords(text, closes, Math.min(closes, words.end + AROUND), words.end, -1);
  const before = from > opens ? "… " : "";
  const after = to < closes ? " …" : "";
  const start = before.length + words.start - from;
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    exact: textSpan(start, start + words.end - words.start),
  };
}

/** The nearest place towards the words at which a word begins or ends; the edge itself where that is reached. */
function betweenWords(text: string, edge: number, at: number, words: number, step: 1 | -1): number {
  if (at === edge) return edge;
  let place = at;
  while (place !== words && !/\s/u.test(text[step === 1 ? place - 1 : place] ?? " ")) place += step;
  return place;
}
