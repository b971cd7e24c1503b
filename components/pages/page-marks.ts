/** What is marked on the pages of a PDF: who is named, what was sought, what the address asks for, what was kept. Spans in code points. */
import type { Kind } from "#components/ui/kinds.ts";

export type PageMark = {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind | "hit" | "chosen" | "excerpt";
  /** Where it leads, for what leads somewhere. */
  readonly href?: string;
  /** What it is, for those who hear it. */
  readonly label?: string;
  readonly colour?: string;
};

/** The marks that share a position with a span, those that lie below the others first. */
export function marksWithin(
  marks: readonly PageMark[],
  span: { readonly start: number; readonly end: number },
): PageMark[] {
  return marks
    .filter(({ start, end }) => start < span.end && end > span.start)
    .toSorted((a, b) => depth(a) - depth(b));
}

/** Links lie on top, so that they can be followed. */
function depth({ kind, href }: PageMark): number {
  if (href !== undefined) return 3;
  return kind === "excerpt" ? 0 : kind === "chosen" ? 1 : 2;
}
