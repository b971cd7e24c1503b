"use client";
// The hits in the text, visited one after the other: those that the server marked, until something else is typed; then those that
// are found here, painted near the window.
import { useDeferredValue, useEffect, useState } from "react";
import { findArticle } from "./article-dom.ts";
import { paint } from "./paint.ts";
import { findHits, readMarkedHits, type TextHit } from "./text-hits.ts";
import { passagesNear, watchWindow } from "./view-window.ts";

/** How far from the window hits are painted, in pixels: enough that scrolling meets them painted. */
const margin = 800;

type Found = { readonly hits: readonly TextHit[]; readonly current: number };

export type Hits = {
  readonly total: number;
  /** The place of the hit at hand, from 0; null before the page is alive, and where there is none. */
  readonly current: number | null;
  readonly goOn: (step: 1 | -1) => void;
};

/** `typed` is null as long as what the server sought stands; `marked` is how many hits it marked. */
export function useHits(typed: string | null, marked: number): Hits {
  const sought = useDeferredValue(typed);
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const article = findArticle();
    if (!article || (sought === null && marked === 0)) return;
    article.toggleAttribute("data-unmarked", sought !== null);
    const hits = sought === null ? readMarkedHits(article) : findHits(article, sought);
    const current = firstFrom(hits, article);
    setFound({ hits, current });
    const isArriving = sought === null && document.getElementById("at") !== null;
    if (!isArriving) show(hits[current]);
  }, [sought, marked]);

  useEffect(() => {
    const article = findArticle();
    if (!article || !found) return;
    return watchWindow(() => paintHits(article, found));
  }, [found]);

  const goOn = (step: 1 | -1) => {
    if (!found || found.hits.length === 0) return;
    const count = found.hits.length;
    const current = (found.current + step + count) % count;
    setFound({ ...found, current });
    show(found.hits[current]);
  };
  return { total: found?.hits.length ?? marked, current: found?.hits.length ? found.current : null, goOn };
}

/** The first hit at or behind what the reader looks at: the chosen words, or the top of the window; else the first of all. */
function firstFrom(hits: readonly TextHit[], article: HTMLElement): number {
  const chosen = document.getElementById("at");
  const here = chosen?.closest("[data-passage]") ?? passagesNear(article)[0];
  const isBehind = ({ passage, range }: TextHit) => {
    if (passage === here) return chosen === null || (range()?.comparePoint(chosen, 0) ?? 0) <= 0;
    return ((here?.compareDocumentPosition(passage) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  return Math.max(0, hits.findIndex(isBehind));
}

function show(hit: TextHit | undefined) {
  const range = hit?.range();
  if (!hit || !range) return;
  hit.passage.scrollIntoView({ block: "nearest" });
  const { top, bottom } = range.getBoundingClientRect();
  const isInSight = top > window.innerHeight * 0.15 && bottom < window.innerHeight * 0.8;
  if (!isInSight) window.scrollBy({ top: top - window.innerHeight * 0.4 });
}

function paintHits(article: HTMLElement, { hits, current }: Found) {
  const near = new Set(passagesNear(article, margin));
  const rangeOf = (hit: TextHit | undefined) => (hit && near.has(hit.passage) ? hit.range() : null);
  const now = rangeOf(hits[current]);
  const painted = article.hasAttribute("data-unmarked") ? hits.map(rangeOf) : [];
  paint(
    article,
    "hit",
    painted.filter((range) => range !== null),
  );
  paint(article, "hit-now", now ? [now] : []);
}
