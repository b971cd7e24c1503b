"use client";
// Notices that words of the article have been selected, by whatever means, or that the number of a passage was followed.
import { useEffect } from "react";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { findArticle, ordinalOf, passageOf, selectedWords, wordsOf } from "./article-dom.ts";
import { type ReaderSource, useReader } from "./reader-room.tsx";
import type { ChosenWords } from "./span-actions.ts";

export type ChosenPlace = ChosenWords & {
  readonly what: "selection" | "passage";
  /** The box beside which a bar may stand. */
  readonly near: () => DOMRect | undefined;
  /** What had the focus, where it was chosen by keyboard: the bar takes it, and gives it back. */
  readonly from: HTMLElement | null;
};

/** Long enough for a selection by keyboard to come to rest. */
const rest = 150;

/** Calls back with each new selection in the article, once the hand has let go. */
export function useSelection(choose: (chosen: ChosenPlace) => void) {
  const { source } = useReader();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isPressed = false;
    let seen: string | undefined;
    const look = () => {
      const chosen = readSelection(source);
      // A selection that stands as it was has had its bar, and may have been sent away.
      if (chosen && chosen.address !== seen) choose(chosen);
      seen = chosen?.address;
    };
    const hear = (event: Event) => {
      isPressed = event.type === "pointerdown" || (isPressed && event.type === "selectionchange");
      clearTimeout(timer);
      if (!isPressed) timer = setTimeout(look, rest);
    };
    const events = ["selectionchange", "pointerdown", "pointerup", "pointercancel"];
    for (const event of events) document.addEventListener(event, hear);
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, hear);
    };
  }, [source, choose]);
}

function readSelection({ slug, cited }: ReaderSource): ChosenPlace | null {
  const selection = document.getSelection();
  const article = findArticle();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null;
  const range = selection.getRangeAt(0);
  const selected = range.intersectsNode(article) ? selectedWords(article, range) : null;
  if (!selected || selected.words.trim() === "") return null;
  const near = () => Array.from(range.getClientRects()).at(-1);
  const address = absolute(readAddress(slug, selected.at));
  return { what: "selection", words: selected.words, address, cited, near, from: null };
}

/** The number of a passage is a link to it; calls back when it is followed, not when it is opened elsewhere. */
export function usePassageNumbers(choose: (chosen: ChosenPlace) => void) {
  const { source } = useReader();
  useEffect(() => {
    const article = findArticle();
    const follow = (event: MouseEvent) => {
      const number =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-number]") : null;
      const passage = passageOf(number);
      if (!number || !passage || event.metaKey || event.ctrlKey || event.shiftKey) return;
      document.getSelection()?.removeAllRanges();
      const address = absolute(readAddress(source.slug, undefined, { passage: ordinalOf(passage) }));
      const near = () => number.getBoundingClientRect();
      const from = event.detail === 0 ? number : null;
      choose({ what: "passage", words: wordsOf(passage), address, cited: source.cited, near, from });
    };
    article?.addEventListener("click", follow);
    return () => article?.removeEventListener("click", follow);
  }, [source, choose]);
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}
