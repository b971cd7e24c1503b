"use client";
// Goes through results by keyboard: j and k anywhere, the arrows from the field on. The results themselves are links.
import type { KeyboardEvent, ReactNode } from "react";
import { useKey } from "#components/keyboard/use-key.ts";

function move(step: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>("[data-search-field], [data-result]")];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at < 0 ? (step > 0 ? 1 : links.length - 1) : at + step];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Holds the field and the results; inside, the arrows move between them. */
export function ResultKeys({ children }: { children: ReactNode }) {
  useKey("j", "Next result", "Search", () => move(1));
  useKey("k", "Previous result", "Search", () => move(-1));
  const hear = (event: KeyboardEvent) => {
    const isHere = (event.target as HTMLElement).matches("[data-search-field], [data-result]");
    if (!isHere || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the links and the field within.
  return <div onKeyDown={hear}>{children}</div>;
}
