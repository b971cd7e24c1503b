"use client";
// The pages of a PDF as they are printed, one below the other, with their words under the hand: where one arrives, which page this is.
import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { articleId, listPassages, selectedWords } from "#components/reader/article-dom.ts";
import { MentionCard } from "#components/reader/mention-card.tsx";
import { useReader } from "#components/reader/reader-room.tsx";
import { replaceAsked } from "#components/reader/replace-asked.ts";
import { SpanBar } from "#components/reader/span-bar.tsx";
import type { FindText } from "#components/reader/use-chosen-words.ts";
import { ErrorNote } from "#components/ui/error-note.tsx";
import { findPage, showOnPage } from "./find-on-page.ts";
import { joinRuns } from "./join-runs.ts";
import { nearExcerpt, PageExcerpts } from "./page-excerpts.tsx";
import type { PageMark } from "./page-marks.ts";
import { PageTools } from "./page-tools.tsx";
import styles from "./pages.module.css";
import { pagesChain } from "./pages-chain.ts";
import { type PageFrame, PdfPage } from "./pdf-page.tsx";
import { usePageHits } from "./use-page-hits.ts";
import { usePdf } from "./use-pdf.ts";
import { useZoom } from "./use-zoom.ts";

export type PdfPagesProps = {
  address: string;
  frames: readonly PageFrame[];
  marks: readonly PageMark[];
  /** What is sought. */
  words: string;
  /** Where to open: a page, and what on it; null at the beginning. */
  at: { readonly page: number; readonly selector: string | null } | null;
  /** The language and the direction of the words. */
  lang: string | undefined;
};

export function PdfPages({ address, frames, marks, words, at, lang }: PdfPagesProps) {
  const { source, excerpts, layers } = useReader();
  const list = useRef<HTMLOListElement>(null);
  const { pdf, share, fault } = usePdf(source.slug);
  const zoom = useZoom(
    list,
    useMemo(() => usualWidth(frames), [frames]),
  );
  const { current, arrive, go } = useCurrentPage();
  const all = useMemo(
    () => [...(layers.includes("excerpt") ? excerpts.map(toMark) : []), ...marks],
    [excerpts, layers, marks],
  );
  const chain = useMemo(() => pagesChain(marks, frames), [marks, frames]);
  const hits = usePageHits(words, marks, frames);
  const [page, selector, isReady] = [at?.page, at?.selector, zoom.scale !== null];
  useEffect(() => {
    if (!isReady || page === undefined) return;
    if (selector) void showOnPage(page, selector);
    else if (window.location.hash === "") findPage(page)?.scrollIntoView({ block: "start" });
  }, [isReady, page, selector]);
  const findText = useCallback<FindText>(
    (range) => {
      if (!list.current || !range.intersectsNode(list.current)) return null;
      return { source, passages: listPassages(list.current), join: joinRuns };
    },
    [source],
  );
  return (
    <>
      <PageTools count={frames.length} {...{ address, current, go, zoom, hits }} />
      {fault === null ? (
        <Opening isOpen={pdf !== null} share={share} />
      ) : (
        <ErrorNote
          live
          tried="The pages could not be drawn."
          happened={fault}
          remedy="The words stand in the text view. Reload the page to try again."
        />
      )}
      <ol ref={list} id={articleId} className={styles.pages} lang={lang} onCopy={copyAsStored}>
        {frames.map((frame) => (
          <PdfPage
            key={frame.number}
            slug={source.slug}
            zoom={zoom.scale ?? 1}
            pdf={zoom.scale === null ? null : pdf}
            marks={all}
            {...{ frame, arrive }}
          />
        ))}
      </ol>
      <MentionCard chain={chain} />
      <PageExcerpts {...{ list, excerpts, frames }} />
      <SpanBar findText={findText} nearExcerpt={nearExcerpt} />
    </>
  );
}

function Opening({ isOpen, share }: { isOpen: boolean; share: number }) {
  return (
    <p role="status" className={styles.opening} data-print="no">
      {!isOpen && `The pages are on their way. ${share > 0 ? `${Math.round(share * 100)} % are here.` : ""}`}
    </p>
  );
}

/** The page in the upper part of the window, which the address says too. */
function useCurrentPage() {
  const [current, setCurrent] = useState(1);
  const arrive = useCallback((number: number) => {
    setCurrent(number);
    replaceAsked("page", number > 1 ? String(number) : undefined);
  }, []);
  const go = useCallback((number: number) => findPage(number)?.scrollIntoView({ block: "start" }), []);
  return { current, arrive, go };
}

/** Lines are put together as they are in the text: a word that is broken at a line's end is whole. */
function copyAsStored(event: ClipboardEvent<HTMLElement>) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return;
  const selected = selectedWords(listPassages(event.currentTarget), selection.getRangeAt(0), joinRuns);
  if (!selected) return;
  event.clipboardData.setData("text/plain", selected.words);
  event.preventDefault();
}

function usualWidth(frames: readonly PageFrame[]): number {
  const widths = [...Map.groupBy(frames, ({ width }) => width)];
  return widths.reduce((most, next) => (next[1].length > most[1].length ? next : most), [595, []])[0];
}

function toMark({ key, start, end, colour }: KeptExcerpt): PageMark {
  return { start, end, kind: "excerpt", element: "span", data: { excerpt: key, colour: colour ?? "none" } };
}
