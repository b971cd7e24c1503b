"use client";
// My excerpts in the text: drawn, and opened by a click, a touch, or `e` and `E` one after the other. Draws nothing of its own.
import { useEffect, useEffectEvent } from "react";
import { openCard } from "#components/excerpts/open-card.ts";
import { useKey } from "#components/keyboard/use-key.ts";
import { findArticle } from "./article-dom.ts";
import { drawExcerpts, piecesOf } from "./excerpt-dom.ts";
import { useReader } from "./reader-room.tsx";

export function ExcerptLayer({ opened }: { opened: string | null }) {
  const { excerpts, layers } = useReader();
  const isShown = layers.includes("excerpt");
  useEffect(() => {
    const article = findArticle();
    if (article) drawExcerpts(article, excerpts);
  }, [excerpts]);

  const click = useEffectEvent((event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const piece = target?.closest<HTMLElement>("[data-excerpt]");
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (!piece || !isShown || isSelecting || target?.closest("a[href]")) return;
    openCard(piece.dataset.excerpt ?? "");
  });
  useEffect(() => {
    const article = findArticle();
    article?.addEventListener("click", click);
    return () => article?.removeEventListener("click", click);
  }, []);

  // The address may ask for one: it opens once the page is alive.
  const openAsked = useEffectEvent(() => {
    const asked = excerpts.find(({ id }) => id === opened);
    if (asked) showExcerpt(asked.key);
  });
  useEffect(() => openAsked(), []);

  return excerpts.length > 0 && isShown ? <ExcerptKeys /> : null;
}

function ExcerptKeys() {
  const { excerpts } = useReader();
  const goOn = (step: 1 | -1) => {
    const next = neighbour(
      excerpts.map(({ key }) => key),
      step,
    );
    if (next) showExcerpt(next);
  };
  useKey("e", "Next excerpt of mine", "Reading", () => goOn(1));
  useKey("E", "Previous excerpt of mine", "Reading", () => goOn(-1));
  return null;
}

let latest: string | null = null;

/** The next or previous after the one that was shown last, else the first that the window has not passed. */
function neighbour(keys: readonly string[], step: 1 | -1): string | undefined {
  const at = latest === null ? -1 : keys.indexOf(latest);
  if (at >= 0) return keys[(at + step + keys.length) % keys.length];
  const article = findArticle();
  const topOf = (key: string) =>
    (article ? piecesOf(article, key)[0]?.getBoundingClientRect().top : undefined) ?? 0;
  return keys.find((key) => topOf(key) > 0) ?? keys[0];
}

/** Goes to the words of an excerpt and opens its card. */
export function showExcerpt(key: string) {
  const article = findArticle();
  const piece = article && piecesOf(article, key)[0];
  latest = key;
  piece?.scrollIntoView({ block: "center" });
  openCard(key);
}
