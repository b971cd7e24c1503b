"use client";
// What a reader has kept, on the pages: a click on it opens its card, `e` and `E` go from one to the next. Draws nothing of its own.
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { openCard } from "#components/excerpts/open-card.ts";
import { useKey } from "#components/keyboard/use-key.ts";
import { showOnPage } from "./find-on-page.ts";
import type { PageFrame } from "./pdf-page.tsx";

type PageExcerptsProps = {
  list: RefObject<HTMLElement | null>;
  excerpts: readonly KeptExcerpt[];
  frames: readonly PageFrame[];
};

export function PageExcerpts({ list, excerpts, frames }: PageExcerptsProps) {
  const latest = useRef(-1);
  const click = useEffectEvent(({ target }: MouseEvent) => {
    const piece = target instanceof Element ? target.closest<HTMLElement>("[data-excerpt]") : null;
    const isSelecting = document.getSelection()?.isCollapsed === false;
    const isLink = target instanceof Element && target.closest("a[href]") !== null;
    if (piece && !isSelecting && !isLink) openCard(piece.dataset.excerpt ?? "");
  });
  useEffect(() => {
    const pages = list.current;
    pages?.addEventListener("click", click);
    return () => pages?.removeEventListener("click", click);
  }, [list]);
  const goOn = async (step: 1 | -1) => {
    const { length } = excerpts;
    latest.current = latest.current < 0 && step < 0 ? length - 1 : (latest.current + step + length) % length;
    const excerpt = excerpts[latest.current];
    const page = excerpt && frames.find(({ start, end }) => start < excerpt.end && excerpt.start < end);
    if (!page) return;
    await showOnPage(page.number, `[data-excerpt="${CSS.escape(excerpt.key)}"]`);
    openCard(excerpt.key);
  };
  return excerpts.length > 0 ? <ExcerptKeys goOn={goOn} /> : null;
}

function ExcerptKeys({ goOn }: { goOn: (step: 1 | -1) => Promise<void> }) {
  useKey("e", "Next excerpt of mine", "Pages", () => goOn(1));
  useKey("E", "Previous excerpt of mine", "Pages", () => goOn(-1));
  return null;
}

/** The last line of an excerpt's words, as far as they are on the screen. */
export function nearExcerpt(key: string): DOMRect | undefined {
  const pieces = document.querySelectorAll(`[data-excerpt="${CSS.escape(key)}"]`);
  return [...pieces].at(-1)?.getBoundingClientRect();
}
