"use client";
// Puts an element beside words of the article and keeps it there while the page scrolls. Narrow screens put it at the foot
// instead, by the stylesheet, which reads the two properties that are set here.
import { type RefObject, useLayoutEffect } from "react";
import { placeNear } from "./place-near.ts";

/** `near` gives the box of the words in the window, whenever the place is reckoned anew. */
export function usePlaceNear(
  element: RefObject<HTMLElement | null>,
  near: (() => DOMRect | undefined) | null,
) {
  useLayoutEffect(() => {
    const box = near?.();
    const parent = element.current?.offsetParent?.getBoundingClientRect();
    if (!element.current || !box || !parent) return;
    const { left, top } = placeNear(box, element.current.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    element.current.style.setProperty("--near-x", `${left - parent.left}px`);
    element.current.style.setProperty("--near-y", `${top - parent.top}px`);
  }, [element, near]);
}
