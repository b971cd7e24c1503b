/**
 * Cuts an extract into pieces that are hits and pieces that are not, for a screen or a program to show. Joined together
 * the pieces are the extract, unchanged.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

export type Segment = { readonly text: string; readonly hit: boolean };

/**
 * The segments of `extract` in `text`. Hits may come in any order and overlap: what overlaps is marked as one, what only
 * touches stays two. Hits outside are ignored, a hit that the extract cuts is marked as far as it is shown.
 *
 * @example markExtract("Qods Force", textSpan(0, 10), [textSpan(0, 4)])
 *          // [{ text: "Qods", hit: true }, { text: " Force", hit: false }]
 */
export function markExtract(text: string, extract: TextSpan, hits: readonly TextSpan[]): Segment[] {
  const segments: Segment[] = [];
  let at = extract.start;
  const add = (end: number, hit: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  for (const hit of mergeOverlapping(hits)) {
    if (hit.end <= extract.start || hit.start >= extract.end) continue;
    add(Math.max(hit.start, extract.start), false);
    add(Math.min(hit.end, extract.end), true);
  }
  add(extract.end, false);
  return segments;
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
