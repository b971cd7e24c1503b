"use client";
// The pages of a PDF as they are printed, one below the other: zoom, a page by its number, and the words under the hand.
import { ZoomIn, ZoomOut } from "lucide-react";
import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { useExcerpts } from "#components/excerpts/use-excerpts.ts";
import { useKey } from "#components/keyboard/use-key.ts";
import type { ReaderSource } from "#components/reader/reader-room.tsx";
import { SpanBar } from "#components/reader/span-bar.tsx";
import type { FindText } from "#components/reader/use-chosen-words.ts";
import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { type OpenPdf, openPdf } from "./open-pdf.ts";
import type { PageMark } from "./page-marks.ts";
import styles from "./pages.module.css";
import { type PageFrame, PdfPage } from "./pdf-page.tsx";

/** A page as the room stores it, without its words. */
export type PageFrameRow = PageFrame & { readonly start: number; readonly end: number };

export type PdfPagesProps = {
  source: ReaderSource;
  frames: readonly PageFrame[];
  marks: readonly PageMark[];
  /** What its reader has kept of it, as the room sent it. */
  excerpts: readonly KeptExcerpt[];
  /** The page to open at. */
  at: number;
};

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];

export function PdfPages({ source, frames, marks, excerpts, at }: PdfPagesProps) {
  const kept = useExcerpts(source.slug, excerpts);
  const all = useMemo(() => [...kept.map(toMark), ...marks], [kept, marks]);
  const { pdf, fault } = usePdf(source.slug);
  const [step, setStep] = useState(3);
  const list = useRef<HTMLOListElement>(null);
  const zoom = zooms[step] ?? 1;
  const nearer = () => setStep((now) => Math.min(now + 1, zooms.length - 1));
  const farther = () => setStep((now) => Math.max(now - 1, 0));
  useKey("+", "Larger", "Pages", nearer);
  useKey("-", "Smaller", "Pages", farther);
  const go = useCallback((number: number) => {
    document.getElementById(`page-${number}`)?.scrollIntoView({ block: "start" });
  }, []);
  useEffect(() => {
    if (at > 1 && window.location.hash === "") go(at);
  }, [at, go]);
  const findText = useCallback<FindText>(
    (range) => {
      if (!list.current || !range.intersectsNode(list.current)) return null;
      const passages = [...list.current.querySelectorAll<HTMLElement>("text[data-passage]")];
      return { source, passages, join: joinRuns };
    },
    [source],
  );
  return (
    <>
      <div className={styles.tools} data-print="no">
        <PageField count={frames.length} go={go} />
        <Button size="s" icon={<ZoomOut />} onClick={farther} disabled={step === 0} aria-label="Smaller" />
        <output className={styles.zoom}>{Math.round(zoom * 100)} %</output>
        <Button
          size="s"
          icon={<ZoomIn />}
          onClick={nearer}
          disabled={step === zooms.length - 1}
          aria-label="Larger"
        />
      </div>
      {fault && (
        <ErrorNote
          live
          tried="The pages could not be drawn."
          happened={fault}
          remedy="The words stand in the text view. Reload the page to try again."
        />
      )}
      <ol ref={list} className={styles.pages}>
        {frames.map((frame) => (
          <PdfPage key={frame.number} slug={source.slug} frame={frame} pdf={pdf} zoom={zoom} marks={all} />
        ))}
      </ol>
      <SpanBar findText={findText} />
    </>
  );
}

/** Between two stretches on a page: nothing in a word that goes on, a space between words, an empty line between paragraphs. */
function joinRuns(gap: number): string {
  if (gap <= 0) return "";
  return gap === 1 ? " " : "\n\n";
}

function toMark({ start, end, colour }: KeptExcerpt): PageMark {
  return { start, end, kind: "excerpt", ...(colour && { colour }) };
}

function PageField({ count, go }: { count: number; go: (number: number) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const number = Number(new FormData(event.currentTarget).get("page"));
    if (number >= 1 && number <= count) go(number);
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      <label>
        Page <input name="page" type="number" min={1} max={count} defaultValue={1} className={styles.input} />{" "}
        of {count}
      </label>
      <Button size="s" type="submit">
        Go
      </Button>
    </form>
  );
}

function usePdf(slug: string) {
  const [pdf, setPdf] = useState<OpenPdf | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const opening = openPdf(slug);
    opening.then(
      (opened) => !isGone && setPdf(opened),
      (error) => !isGone && setFault(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isGone = true;
      opening.then((opened) => opened.loadingTask.destroy()).catch(() => {});
    };
  }, [slug]);
  return { pdf, fault };
}
