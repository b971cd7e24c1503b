"use client";
// What lies over a page as it is drawn: the words, which can be selected, and what is marked on them. In points, by the page's own
// rectangles, so that it fits at every size.
import Link from "next/link";
import type { PageOfSource } from "#lib/features/sources/schema.ts";
import { marksWithin, type PageMark } from "./page-marks.ts";
import styles from "./pages.module.css";
import { rectsOf } from "./rects-of.ts";

export function PageSheet({ page, marks }: { page: PageOfSource; marks: readonly PageMark[] }) {
  return (
    <svg className={styles.sheet} viewBox={`0 0 ${page.width} ${page.height}`}>
      <title>{`The words of page ${page.number}`}</title>
      {marksWithin(marks, page).map((mark) => (
        <MarkRects key={`${mark.kind} ${mark.start} ${mark.end}`} page={page} mark={mark} />
      ))}
      {page.runs.map((run) => (
        <text
          key={run.start}
          className={styles.words}
          x={run.x}
          y={run.y + run.height * 0.8}
          fontSize={run.height}
          textLength={run.upright ? run.width : undefined}
          lengthAdjust="spacingAndGlyphs"
          data-passage=""
          data-ordinal={page.number}
          data-start={run.start}
        >
          <tspan data-words="">{run.exact}</tspan>
        </text>
      ))}
    </svg>
  );
}

function MarkRects({ page, mark }: { page: PageOfSource; mark: PageMark }) {
  const rects = rectsOf(page, mark).map((rect) => (
    <rect
      key={`${rect.x} ${rect.y}`}
      {...rect}
      className={styles.mark}
      data-kind={mark.kind}
      data-colour={mark.colour}
    />
  ));
  if (mark.href === undefined) return <g>{rects}</g>;
  return (
    <Link href={mark.href} prefetch={false} aria-label={mark.label}>
      {rects}
    </Link>
  );
}
