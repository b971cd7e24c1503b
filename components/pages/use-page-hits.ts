"use client";
// The hits on the pages, one after the other. They are told by what the room sent, since a page far from the window has no words yet.
import { useEffect, useState } from "react";
import { showOnPage } from "./find-on-page.ts";
import type { PageMark } from "./page-marks.ts";
import type { PageFrame } from "./pdf-page.tsx";

export type PageHits = {
  readonly words: string;
  readonly total: number;
  /** The place of the one that is shown; null before the first. */
  readonly current: number | null;
  readonly goOn: (step: 1 | -1) => void;
};

export function usePageHits(
  words: string,
  marks: readonly PageMark[],
  frames: readonly PageFrame[],
): PageHits {
  const hits = marks.filter(({ kind }) => kind === "hit");
  const [current, setCurrent] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are counted from their first hit.
  useEffect(() => setCurrent(null), [words]);
  const goOn = (step: 1 | -1) => {
    const total = hits.length;
    const next = current === null ? (step === 1 ? 0 : total - 1) : (current + step + total) % total;
    const hit = hits[next];
    const page = hit && frames.find(({ start, end }) => start <= hit.start && hit.start < end);
    if (!page) return;
    setCurrent(next);
    void showOnPage(page.number, `mark[data-hit="${next}"]`).then((shown) => {
      for (const other of document.querySelectorAll("mark[data-now]")) other.removeAttribute("data-now");
      shown?.setAttribute("data-now", "");
    });
  };
  return { words, total: hits.length, current, goOn };
}
