/**
 * Cuts an extract into pieces that are hits and pieces that are not. Joined together the pieces are the extract, whole
 * and unchanged; what is drawn of them is for others.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type MarkedSpan = { readonly span: TextSpan; readonly hit: boolean };

/**
 * The pieces of `extract`, side by side. Hits may come in any order and overlap: what overlaps is marked as one, what only
 * touches stays two. Hits outside are ignored, a hit that the extract cuts is marked as far as it is shown.
 *
 * @example markExtract(textSpan(0, 10), [textSpan(0, 4)]) // 0–4 a hit, 4–10 none
 */
export function markExtract(extract: TextSpan, hits: readonly TextSpan[]): MarkedSpan[] {
  const pieces: MarkedSpan[] = [];
  let at = extract.start;
  const add = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ span: textSpan(at, end), hit });
    at = Math.max(at, end);
  };
  for (const hit of mergeOverlapping(hits)) {
    if (hit.end <= extract.start || hit.start >= extract.end) continue;
    add(Math.max(hit.start, extract.start), false);
    add(Math.min(hit.end, extract.end), true);
  }
  add(extract.end, false);
  return pieces;
}

/**
 * Spans in order, those that share a position united.
 *
 * @example mergeOverlapping([textSpan(3, 6), textSpan(0, 4)]) // 0–6
 */
export function mergeOverlapping(spans: readonly TextSpan[]): TextSpan[] {
  const merged: TextSpan[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = textSpan(last.start, Math.max(last.end, span.end));
    } else merged.push(span);
  }
  return merged;
}
