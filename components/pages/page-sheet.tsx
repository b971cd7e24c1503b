"use client";
// What lies over a page as it is drawn: its words, which can be selected, found and heard, and everything that is marked in them. The
// markup is that of the article, one stretch of a line at a time.
import { useLayoutEffect, useRef } from "react";
import { wordsHtml } from "#components/reader/words-html.ts";
import type { PageOfSource } from "#lib/features/sources/schema.ts";
import { textSpan } from "#lib/text/span.ts";
import { layRuns } from "./lay-runs.ts";
import { marksOnRun, marksWithin, type PageMark } from "./page-marks.ts";
import styles from "./pages.module.css";

export type PageSheetProps = {
  page: PageOfSource;
  marks: readonly PageMark[];
  /** What the fonts of the page are like, as CSS names it. */
  family: string;
};

/** Letters that are read from the right; the first letter of a stretch tells its direction. */
const fromRight = /^\P{L}*[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

export function PageSheet({ page, marks, family }: PageSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another family has other widths.
  useLayoutEffect(() => {
    if (!sheet.current) return;
    layRuns(sheet.current, [...sheet.current.querySelectorAll<HTMLElement>("[data-passage]")], page);
  }, [page, family]);
  const here = marksWithin(marks, page);
  return (
    <div ref={sheet} className={styles.sheet} data-family={family}>
      {page.runs.length === 0 && <p className={styles.wordless}>No words are known on this page.</p>}
      {page.runs.map((run) => (
        <div
          key={run.start}
          className={styles.run}
          dir={fromRight.test(run.exact) ? "rtl" : "ltr"}
          data-passage="run"
          data-ordinal={page.number}
          data-start={run.start}
          data-tilted={run.turn === null ? "" : undefined}
        >
          <span
            data-words=""
            // biome-ignore lint/security/noDangerouslySetInnerHtml: made by `wordsHtml`, which escapes every word.
            dangerouslySetInnerHTML={{ __html: markup(run, here) }}
          />
        </div>
      ))}
    </div>
  );
}

function markup(run: PageOfSource["runs"][number], marks: readonly PageMark[]): string {
  const { exact } = run;
  return wordsHtml(exact, textSpan(0, exact.length), marksOnRun(run, marks), new Set()).toString();
}
