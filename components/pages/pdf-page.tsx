"use client";
// One page of a PDF: drawn when it comes near the window and let go when it is far, with its words and marks over it.
import { useEffect, useRef, useState } from "react";
import { type PageOfSource, pageSchema } from "#lib/features/sources/schema.ts";
import { drawPage, familyOf, type OpenPdf } from "./open-pdf.ts";
import type { PageMark } from "./page-marks.ts";
import { PageSheet } from "./page-sheet.tsx";
import styles from "./pages.module.css";
import { holdsSelection, useNear } from "./use-near.ts";

/** A page as the room stores it, without its words. */
export type PageFrame = {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
};

export type PdfPageProps = {
  slug: string;
  frame: PageFrame;
  pdf: OpenPdf | null;
  /** CSS pixels to a point. */
  zoom: number;
  marks: readonly PageMark[];
  /** Told when the page comes to the upper part of the window. */
  arrive: (number: number) => void;
};

/** How far from the window, in pixels: a drawing takes megabytes; words are kept longer, since a selection may begin in them. */
const margins = { drawing: 1200, words: 6000 };

export function PdfPage({ slug, frame, pdf, zoom, marks, arrive }: PdfPageProps) {
  const { number, label, width, height } = frame;
  const place = useRef<HTMLLIElement>(null);
  const isNear = useNear(place, `${margins.drawing}px 0px`);
  const isKept = useNear(place, `${margins.words}px 0px`, holdsSelection);
  const isHere = useNear(place, "-30% 0px -69% 0px");
  const page = usePage(slug, number, isNear);
  const { drawing, fault, family } = useDrawing(pdf, number, zoom, isNear);
  useEffect(() => {
    place.current?.style.setProperty("--points", String(width));
    place.current?.style.setProperty("--points-high", String(height));
  }, [width, height]);
  useEffect(() => {
    if (isHere) arrive(number);
  }, [isHere, arrive, number]);
  return (
    <li ref={place} id={`page-${number}`} className={styles.page} data-page={number}>
      <h2 className={styles.number}>
        <a href={`#page-${number}`}>
          Page {number}
          {label === null || label === String(number) ? "" : ` (${label})`}
        </a>
      </h2>
      <div className={styles.paper} data-paper="">
        <div ref={drawing} className={styles.drawing} aria-hidden="true" />
        {page && isKept && <PageSheet page={page} marks={marks} family={family} />}
        {fault && (
          <p className={styles.fault}>
            {`Page ${number} could not be drawn: ${fault} Its words can be read as text.`}
          </p>
        )}
      </div>
    </li>
  );
}

/** Draws the page while it is near; a drawing stays until the next, of another size, is done. */
function useDrawing(pdf: OpenPdf | null, number: number, zoom: number, isNear: boolean) {
  const drawing = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [family, setFamily] = useState("serif");
  useEffect(() => {
    if (!isNear || pdf === null) return;
    const control = new AbortController();
    const scale = zoom * Math.min(window.devicePixelRatio || 1, 2);
    const draw = async () => {
      const canvas = await drawPage(pdf, number, scale, control.signal);
      if (canvas === null) return;
      letGo(drawing.current);
      drawing.current?.append(canvas);
      setFault(null);
      setFamily(await familyOf(pdf, number));
    };
    draw().catch((error: unknown) => {
      if (!control.signal.aborted) setFault(error instanceof Error ? error.message : String(error));
    });
    return () => control.abort();
  }, [isNear, pdf, number, zoom]);
  useEffect(() => {
    if (isNear || pdf === null || !drawing.current?.hasChildNodes()) return;
    letGo(drawing.current);
    pdf.getPage(number).then(
      (page) => page.cleanup(),
      () => {},
    );
  }, [isNear, pdf, number]);
  return { drawing, fault, family };
}

/** A canvas gives its memory back when it has no size, not when nobody holds it. */
function letGo(drawing: HTMLElement | null) {
  for (const canvas of drawing?.querySelectorAll("canvas") ?? []) {
    canvas.width = 0;
    canvas.remove();
  }
}

/** The words of a page and where they stand, asked for once when it comes near; asked for again where that failed. */
function usePage(slug: string, number: number, isNear: boolean): PageOfSource | null {
  const [page, setPage] = useState<PageOfSource | null>(null);
  useEffect(() => {
    if (!isNear || page !== null) return;
    const control = new AbortController();
    fetch(`/api/v1/sources/${encodeURIComponent(slug)}/pages/${number}`, { signal: control.signal })
      .then(async (response) => setPage(pageSchema.parse(await response.json())))
      .catch(() => {});
    return () => control.abort();
  }, [slug, number, isNear, page]);
  return page;
}
