/**
 * Where on a page a span of the text is drawn: a rectangle for each line of it. Within a run the place is reckoned by counting
 * characters, as if all were of one width, which on a line of print errs by a letter or so.
 */
import type { PageOfSource } from "#lib/features/sources/schema.ts";

export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The rectangles of [start, end) on a page, in points from its upper left corner; none where the span is not on it.
 *
 * @example rectsOf(page, { start: 10, end: 15 }) // [{ x: 72, y: 90, width: 31, height: 12 }]
 */
export function rectsOf(
  { runs }: Pick<PageOfSource, "runs">,
  span: { readonly start: number; readonly end: number },
): Rect[] {
  return runs
    .filter((run) => run.start < span.end && run.end > span.start)
    .map((run) => {
      const from = Math.max(span.start, run.start);
      const to = Math.min(span.end, run.end);
      const part = (at: number) => (at - run.start) / (run.end - run.start);
      const { x, y, width, height } = run;
      if (!run.upright) {
        return { x, y: y + height * part(from), width, height: height * (part(to) - part(from)) };
      }
      return { x: x + width * part(from), y, width: width * (part(to) - part(from)), height };
    });
}
