/** What is marked on the pages of a PDF, in code points of the whole text, and the part of it that lies on one stretch of a line. */
import type { Mark } from "#components/reader/marks.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

export type PageMark = Omit<Mark, "span"> & { readonly start: number; readonly end: number };

type Stretch = { readonly start: number; readonly end: number };

/** The marks that share a position with a stretch of the text. */
export function marksWithin(marks: readonly PageMark[], { start, end }: Stretch): PageMark[] {
  return marks.filter((mark) => mark.start < end && mark.end > start);
}

/**
 * The marks on a run, cut to it and counted in code units of its words. The id of a mark stays where the mark begins.
 *
 * @example marksOnRun({ start: 10, end: 15, exact: "Qaani" }, [{ start: 4, end: 12, kind: "hit", element: "mark", id: "hit-0" }])
 *          // [{ span: 0–2, kind: "hit", element: "mark", id: undefined }]
 */
export function marksOnRun(run: Stretch & { readonly exact: string }, marks: readonly PageMark[]): Mark[] {
  const positions = new Positions(run.exact);
  return marksWithin(marks, run).map(({ start, end, id, ...mark }) => ({
    ...mark,
    id: start >= run.start ? id : undefined,
    span: positions.toText(
      storedSpan(Math.max(start, run.start) - run.start, Math.min(end, run.end) - run.start),
    ),
  }));
}
