"use client";
// A small bar beside words that are selected, or beside the number of a passage: what can be done with them.
import { useCallback, useEffect, useRef, useState } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { findArticle, ordinalOf, passageOf, selectedWords, wordsOf } from "./article-dom.ts";
import { type ReaderSource, useReader } from "./reader-room.tsx";
import { type ChosenWords, type SpanAction, spanActions } from "./span-actions.ts";
import styles from "./span-bar.module.css";
import { usePlaceNear } from "./use-place-near.ts";

/** What the bar stands beside. */
type Chosen = ChosenWords & {
  readonly what: "selection" | "passage";
  readonly near: () => DOMRect | undefined;
};

export function SpanBar() {
  const { source } = useReader();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState("");
  const choose = useCallback((next: Chosen | null) => {
    setChosen(next);
    setSaid("");
  }, []);
  const run = useCallback(async (action: SpanAction, on: Chosen) => setSaid(await action.run(on)), []);
  useSelection(source, choose);
  usePassageNumbers(source, choose, run);
  return (
    <>
      {chosen && (
        <Bar key={chosen.address} chosen={chosen} said={said} run={run} close={() => choose(null)} />
      )}
      <span role="status" className={styles.heard}>
        {said}
      </span>
    </>
  );
}

type BarProps = {
  chosen: Chosen;
  said: string;
  run: (action: SpanAction, on: Chosen) => void;
  close: () => void;
};

function Bar({ chosen, said, run, close }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  usePlaceNear(bar, chosen.near);
  useEffect(() => {
    const leave = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      if (
        isKey
          ? event.key === "Escape"
          : !(event.target instanceof Node && bar.current?.contains(event.target))
      )
        close();
    };
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", leave);
    };
  }, [close]);
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={chosen.what === "passage" ? "This passage" : "The selected words"}
      data-print="no"
    >
      {spanActions.map((action) => (
        <Action key={action.label} action={action} run={() => run(action, chosen)} />
      ))}
      {said && (
        <span className={styles.said} aria-hidden="true">
          {said}
        </span>
      )}
    </div>
  );
}

function Action({ action, run }: { action: SpanAction; run: () => void }) {
  useKey(action.key, `${action.label} to the selected words`, "Reading", run);
  return (
    <button
      type="button"
      className={styles.action}
      onPointerDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {action.label}
    </button>
  );
}

function absolute(path: string): string {
  return new URL(path, window.location.origin).href;
}

/** Follows the selection, once the hand has come to rest. */
function useSelection(source: ReaderSource, choose: (chosen: Chosen | null) => void) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isDragging = false;
    let seen: string | undefined;
    const look = () => {
      clearTimeout(timer);
      if (isDragging) return;
      timer = setTimeout(() => {
        const chosen = readSelection(source);
        // A selection that stands as it was has had its bar, and may have been sent away.
        if (chosen && chosen.address !== seen) choose(chosen);
        seen = chosen?.address;
      }, 150);
    };
    const press = () => {
      isDragging = true;
    };
    const release = () => {
      isDragging = false;
      look();
    };
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [source, choose]);
}

function readSelection({ slug, cited }: ReaderSource): Chosen | null {
  const selection = document.getSelection();
  const article = findArticle();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !article) return null;
  const range = selection.getRangeAt(0);
  const selected = range.intersectsNode(article) ? selectedWords(article, range) : null;
  if (!selected || selected.words.trim() === "") return null;
  const near = () => Array.from(range.getClientRects()).at(-1);
  return {
    what: "selection",
    words: selected.words,
    address: absolute(readAddress(slug, selected.at)),
    cited,
    near,
  };
}

/** The number of a passage is a link to it; following it copies the link, and offers the rest. */
function usePassageNumbers(
  { slug, cited }: ReaderSource,
  choose: (chosen: Chosen) => void,
  run: (action: SpanAction, on: Chosen) => void,
) {
  useEffect(() => {
    const article = findArticle();
    const follow = (event: MouseEvent) => {
      const number = event.target instanceof Element ? event.target.closest("[data-number]") : null;
      const passage = passageOf(number);
      if (!number || !passage || event.metaKey || event.ctrlKey || event.shiftKey) return;
      const address = absolute(readAddress(slug, undefined, { passage: ordinalOf(passage) }));
      const near = () => number.getBoundingClientRect();
      const chosen: Chosen = { what: "passage", words: wordsOf(passage), address, cited, near };
      document.getSelection()?.removeAllRanges();
      choose(chosen);
      const [copyLink] = spanActions;
      if (copyLink) run(copyLink, chosen);
    };
    article?.addEventListener("click", follow);
    return () => article?.removeEventListener("click", follow);
  }, [slug, cited, choose, run]);
}
