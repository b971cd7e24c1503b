"use client";
// One page of a PDF: drawn when it comes near the window and let go when it is far, with its words and marks over it.
import { useEffect, useRef, useState } from "react";
import { type PageOfSource, pageSchema } from "#lib/features/sources/schema.ts";
import { drawPage, type OpenPdf } from "./open-pdf.ts";
import type { PageMark } from "./page-marks.ts";
import { PageSheet } from "./page-sheet.tsx";
import styles from "./pages.module.css";

/** A page as the room stores it, without its words. */
export type PageFrame = {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
};

export type PdfPageProps = {
  slug: string;
  frame: PageFrame;
  pdf: OpenPdf | null;
  /** CSS pixels to a point. */
  zoom: number;
  marks: readonly PageMark[];
};

export function PdfPage({ slug, frame, pdf, zoom, marks }: PdfPageProps) {
  const place = useRef<HTMLLIElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useNear(place);
  const page = usePage(slug, frame.number, isNear);
  const [fault, setFault] = useState(false);
  useEffect(() => {
    place.current?.style.setProperty("--page-width", `${frame.width * zoom}px`);
    place.current?.style.setProperty("--page-ratio", `${frame.width} / ${frame.height}`);
  }, [frame, zoom]);
  useEffect(() => {
    const onto = canvas.current;
    if (!isNear || pdf === null || onto === null) return;
    const control = new AbortController();
    const scale = zoom * Math.min(window.devicePixelRatio || 1, 2);
    drawPage(pdf, frame.number, onto, scale, control.signal).then(
      () => setFault(false),
      () => setFault(true),
    );
    return () => {
      control.abort();
      onto.width = 0; // Gives its memory back.
    };
  }, [isNear, pdf, frame.number, zoom]);
  const name = frame.label === null || frame.label === String(frame.number) ? "" : ` (${frame.label})`;
  return (
    <li ref={place} id={`page-${frame.number}`} className={styles.page} data-page={frame.number}>
      <p className={styles.number}>
        <a href={`#page-${frame.number}`}>
          Page {frame.number}
          {name}
        </a>
      </p>
      <div className={styles.paper}>
        <canvas ref={canvas} className={styles.canvas} />
        {page && <PageSheet page={page} marks={marks} />}
        {fault && (
          <p className={styles.fault}>This page could not be drawn. Its words stand in the text view.</p>
        )}
      </div>
    </li>
  );
}

/** Whether an element is within a screen or two of the window. */
function useNear(place: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: "1500px 0px",
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isNear;
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
