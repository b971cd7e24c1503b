"use client";
// How large the pages are: to the width that there is, until a size is chosen. What stands in the upper part of the window stays there.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** A page that fits is not drawn larger than this: lines of a whole screen are hard to read. */
const largestFit = 1.25;

/** CSS pixels to a point at 100 %: a page is then as large as its paper. */
const actual = 96 / 72;

type Held = { readonly page: HTMLElement; readonly share: number; readonly at: number };

/** `width` is that of most pages, in points. */
export function useZoom(list: RefObject<HTMLElement | null>, width: number) {
  const room = useRoom(list);
  const [chosen, setChosen] = useState<number | null>(null);
  const held = useRef<Held | null>(null);
  const fit = room === null ? 1 : Math.min(room / width / actual, largestFit);
  const zoom = chosen ?? fit;
  const change = useCallback(
    (next: number | null) => {
      held.current = hold(list.current);
      setChosen(next);
    },
    [list],
  );
  useLayoutEffect(() => {
    list.current?.style.setProperty("--scale", String(zoom * actual));
    if (held.current) restore(held.current);
    held.current = null;
  }, [list, zoom]);
  const [larger, smaller] = [
    steps.find((step) => step > zoom + 0.01),
    steps.findLast((step) => step < zoom - 0.01),
  ];
  return {
    share: zoom,
    /** CSS pixels to a point; null until it is known how much room there is. */
    scale: room === null ? null : zoom * actual,
    isFit: chosen === null,
    larger: larger === undefined ? null : () => change(larger),
    smaller: smaller === undefined ? null : () => change(smaller),
    fit: () => change(null),
  };
}

/** How wide the list of pages is, told again when it changes. */
function useRoom(list: RefObject<HTMLElement | null>): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? null));
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return room;
}

function hold(list: HTMLElement | null): Held | null {
  const at = window.innerHeight / 3;
  for (const page of list?.children ?? []) {
    const { top, bottom, height } = page.getBoundingClientRect();
    if (page instanceof HTMLElement && bottom > at)
      return top > at ? null : { page, share: (at - top) / height, at };
  }
  return null;
}

function restore({ page, share, at }: Held) {
  const { top, height } = page.getBoundingClientRect();
  window.scrollBy({ top: top + share * height - at, behavior: "instant" });
}
