"use client";
// Which part of a long draft is shown: the one that holds the verdict in the address, or the one that was asked for; on paper the whole.
import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** So many quotations are shown at once; thousands would hold the browser up for minutes. */
const PART = 60;

/** So many are drawn for paper in a few seconds; of more, the part in view is printed, and says so. */
const MOST_ON_PAPER = 1500;

export type ShownPart = {
  readonly part: number;
  readonly parts: number;
  /** The quotations that are drawn, counted from 0, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly show: (part: number) => void;
};

export function useShownPart(total: number): ShownPart {
  const [part, setPart] = useState(0);
  const parts = Math.max(1, Math.ceil(total / PART));
  const follow = useCallback(() => {
    const number = Number(/^#verdict-(\d+)$/u.exec(window.location.hash)?.[1] ?? 0);
    if (number >= 1 && number <= total) setPart(Math.floor((number - 1) / PART));
  }, [total]);
  useEffect(() => {
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, [follow]);
  useEffect(() => {
    const named = document.getElementById(window.location.hash.slice(1));
    const number = Number(named?.id.replace("verdict-", ""));
    if (named && Math.floor((number - 1) / PART) === part) named.scrollIntoView();
  }, [part]);
  const show = (next: number) => {
    window.history.replaceState(window.history.state, "", `#verdict-${next * PART + 1}`);
    setPart(next);
  };
  const isOnPaper = useIsOnPaper();
  const shown = Math.min(part, parts - 1);
  const isWhole = isOnPaper && total <= MOST_ON_PAPER;
  const [from, to] = isWhole ? [0, total] : [shown * PART, Math.min(total, (shown + 1) * PART)];
  return { part: shown, parts, from, to, show };
}

/** Whether the page is being printed: what is drawn then has to stand before the browser goes on. */
function useIsOnPaper(): boolean {
  const [isOnPaper, setIsOnPaper] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsOnPaper(true));
    const end = () => setIsOnPaper(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isOnPaper;
}
