"use client";
// Whether an element is in the window, or as far from it as a margin says (`1200px 0px`, as IntersectionObserver takes it). What
// must not go away yet, such as the beginning of a selection, `stays` near.
import { type RefObject, useEffect, useState } from "react";

export function useNear(
  place: RefObject<HTMLElement | null>,
  margin: string,
  stays: (element: HTMLElement) => boolean = never,
): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isIn = entries.at(-1)?.isIntersecting ?? false;
        setIsNear((was) => isIn || (was && stays(element)));
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, margin, stays]);
  return isNear;
}

const never = () => false;

/** Whether a part of what is selected lies in it. */
export function holdsSelection(element: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection?.isCollapsed === false && selection.containsNode(element, true);
}
