"use client";
// Notices that words of a text have been selected, by whatever means, or that the number of a passage was followed. Which texts
// stand on the page, the room says.
import { useEffect } from "react";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { type Join, ordinalOf, passageOf, selectedWords, spanOf, wordsOf } from "./article-dom.ts";
import type { ReaderSource } from "./reader-room.tsx";
import type { ChosenWords } from "./span-actions.ts";

/** A text on the page: whose it is, its passages, and what its room can do with its words besides. */
export type TextOnPage = {
  readonly source: ReaderSource;
  readonly passages: readonly HTMLElement[];
  /** What stands between two of them in words that are copied; an empty line where it is not said. */
  readonly join?: Join;
  readonly findCounterpart?: (chosen: Pick<ChosenWords, "source" | "at">) => Promise<string>;
};

/** The text to which a range of the page belongs; null where it lies in none. Held still by the caller. */
export type FindText = (range: Range) => TextOnPage | null;

export type ChosenPlace = ChosenWords & {
  readonly what: "selection" | "passage";
  /** The box beside which a bar may stand. */
  readonly near: () => DOMRect | undefined;
  /** What had the focus, where it was chosen by keyboard: the bar takes it, and gives it back. */
  readonly from: HTMLElement | null;
};

/** Long enough for a selection by keyboard to come to rest. */
const rest = 150;

/** Calls back with each new selection in a text, once the hand has let go. */
export function useSelection(findText: FindText, choose: (chosen: ChosenPlace) => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isPressed = false;
    let seen: string | undefined;
    const look = () => {
      const chosen = readSelection(findText);
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
  }, [findText, choose]);
}

function readSelection(findText: FindText): ChosenPlace | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = findText(range);
  const selected = text && selectedWords(text.passages, range, text.join);
  if (!selected || selected.words.trim() === "") return null;
  const near = () => Array.from(range.getClientRects()).at(-1);
  const address = absolute(readAddress(text.source.slug, selected.at));
  return { ...toChosen(text, selected), what: "selection", address, near, from: null };
}

/**
 * The number of a passage is a link to it; calls back when it is followed, not when it is opened elsewhere. One that leads away
 * from the page stays on it.
 */
export function usePassageNumbers(findText: FindText, choose: (chosen: ChosenPlace) => void) {
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const number =
        event.target instanceof Element ? event.target.closest<HTMLElement>("[data-number]") : null;
      const passage = passageOf(number);
      if (!number || !passage || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const whole = document.createRange();
      whole.selectNode(passage);
      const text = findText(whole);
      if (!text) return;
      if (!number.getAttribute("href")?.startsWith("#")) event.preventDefault();
      document.getSelection()?.removeAllRanges();
      const address = absolute(readAddress(text.source.slug, undefined, { passage: ordinalOf(passage) }));
      const near = () => number.getBoundingClientRect();
      const from = event.detail === 0 ? number : null;
      const words = { at: spanOf(passage), words: wordsOf(passage) };
      choose({ ...toChosen(text, words), what: "passage", address, near, from });
    };
    // Before React, whose links would lead away.
    document.addEventListener("click", follow, true);
    return () => document.removeEventListener("click", follow, true);
  }, [findText, choose]);
}

function toChosen({ source, findCounterpart }: TextOnPage, { at, words }: Pick<ChosenWords, "at" | "words">) {
  const place = { source: source.slug, at };
  const showCounterpart = findCounterpart && (() => findCounterpart(place));
  return { ...place, words, cited: source.cited, showCounterpart };
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}
