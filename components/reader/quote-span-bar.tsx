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
  useEffect(() => {
    document.addEventListener("click", openResult);
    return () => document.removeEventListener("click", openResult);
  }, []);
  return <SpanBar findText={findText} />;
}

function quotedFrom(passage: HTMLElement | null): string | undefined {
  return passage?.dataset.source;
}

function openResult({ target, defaultPrevented, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  if (!(target instanceof Element) || defaultPrevented || ctrlKey || metaKey || shiftKey) return;
  if (document.getSelection()?.isCollapsed === false || target.closest("a")) return;
  target
    .closest("[data-words]")
    ?.closest("[data-passage]")
    ?.querySelector<HTMLElement>("[data-result]")
    ?.click();
}
