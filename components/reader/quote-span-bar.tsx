"use client";
// The bar of selected words where passages are quoted one by one: results of a search, verdicts. A selection keeps to the passage in
// which it begins; a click on its words opens it, as a click beside them does.
import { useCallback, useEffect } from "react";
import { passageOf } from "./article-dom.ts";
import type { ReaderSource } from "./reader-room.tsx";
import { SpanBar } from "./span-bar.tsx";
import type { FindText } from "./use-chosen-words.ts";

/** What is known of the sources that are quoted; one that is missing is cited by its address alone. */
export function QuoteSpanBar({ sources }: { sources: readonly ReaderSource[] }) {
  const findText = useCallback<FindText>(
    (range) => {
      const passage = [range.startContainer, range.endContainer].map(passageOf).find(quotedFrom);
      const slug = passage && quotedFrom(passage);
      if (!passage || !slug) return null;
      return { source: sources.find((one) => one.slug === slug) ?? { slug, cited: {} }, passages: [passage] };
    },
    [sources],
  );
  useEffect(() => listenToClicks(), []);
  return <SpanBar findText={findText} />;
}

function quotedFrom(passage: HTMLElement | null): string | undefined {
  return passage?.dataset.source;
}

/** A second press may follow, which selects a word: a result opens when none did. As long as most systems wait for a double click. */
const patience = 500;

function listenToClicks(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const stay = () => clearTimeout(timer);
  const click = (event: MouseEvent) => {
    const result = resultAt(event);
    if (result)
      timer = setTimeout(() => document.getSelection()?.isCollapsed !== false && result.click(), patience);
  };
  document.addEventListener("pointerdown", stay);
  document.addEventListener("click", click);
  return () => {
    stay();
    document.removeEventListener("pointerdown", stay);
    document.removeEventListener("click", click);
  };
}

/** The link of the result on whose words was clicked, and on nothing that leads elsewhere. */
function resultAt({ target, defaultPrevented, detail, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  if (!(target instanceof Element) || defaultPrevented || detail > 1 || ctrlKey || metaKey || shiftKey)
    return null;
  if (target.closest("a")) return null;
  const passage = target.closest("[data-words]")?.closest("[data-passage]");
  return passage?.querySelector<HTMLElement>("[data-result]") ?? null;
}
