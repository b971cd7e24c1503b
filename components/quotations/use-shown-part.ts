"use client";
// Which part of a long draft is shown: the one that holds the verdict in the address, or the one that was asked for.
import { useCallback, useEffect, useState } from "react";

/** So many quotations are shown at once; thousands would hold the browser up for minutes. */
export const PART = 60;

export function useShownPart(total: number) {
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
  return { part: Math.min(part, parts - 1), parts, show };
}
