"use client";
// Which mention's card is open. Hover, focus and touch open it; Escape, leaving it and a click elsewhere close it; the pointer may
// move onto the card (WCAG 1.4.13). One set of listeners on the article, however many mentions it has.
import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState } from "react";
import { findArticle } from "./article-dom.ts";
import type { MentionChain } from "./mention-chain.ts";

export type OpenMention = {
  readonly element: HTMLElement;
  /** Goes to the next (1) or previous (-1) mention of the same name, round the ends. */
  readonly goOn: (step: 1 | -1) => Promise<void>;
};

/** Long enough that a passing pointer opens nothing; short enough that the way onto the card keeps it. */
const delays = { open: 350, openAnother: 120, close: 250 };

export function useMention(card: RefObject<HTMLElement | null>, chain: MentionChain): OpenMention | null {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const { push } = useRouter();
  const latest = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const article = findArticle();
    if (!article) return;
    let timer: ReturnType<typeof setTimeout>;
    let pointer = "mouse";
    let isQuiet = false;
    const open = (mention: HTMLElement | null, delay = 0) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        latest.current = mention;
        setElement(mention);
      }, delay);
    };
    const isOnCard = (target: EventTarget | null) =>
      target instanceof Node && card.current?.contains(target) === true;

    const hover = (event: PointerEvent) => {
      // A pressed button is drawing a selection.
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      const mention = mentionOf(event.target);
      if (mention === latest.current && mention) clearTimeout(timer);
      else if (mention) open(mention, latest.current ? delays.openAnother : delays.open);
      else if (isOnCard(event.target)) clearTimeout(timer);
      else if (!isOnCard(document.activeElement) && mentionOf(document.activeElement) !== latest.current)
        open(null, delays.close);
    };
    const focus = (event: FocusEvent) => {
      const mention = mentionOf(event.target);
      if (mention && !isQuiet && mention.matches(":focus-visible")) open(mention);
      else if (!mention && !isOnCard(event.target)) open(null);
    };
    const press = (event: PointerEvent) => {
      pointer = event.pointerType;
      if (!mentionOf(event.target) && !isOnCard(event.target)) open(null);
    };
    const click = (event: MouseEvent) => {
      const mention = mentionOf(event.target);
      const address = mention?.getAttribute("href");
      if (
        !mention ||
        !address ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      if (pointer === "mouse" || event.detail === 0) push(address);
      else open(mention);
    };
    const strike = (event: KeyboardEvent) => {
      const mention = latest.current;
      if (!mention) return;
      if (event.key === "Escape") {
        const wasOnCard = isOnCard(document.activeElement);
        open(null);
        isQuiet = true;
        if (wasOnCard) mention.focus();
        isQuiet = false;
      }
      if (event.key === "ArrowDown" && document.activeElement === mention) {
        event.preventDefault();
        card.current?.querySelector<HTMLElement>("a, button")?.focus();
      }
    };
    document.addEventListener("pointerover", hover);
    document.addEventListener("focusin", focus);
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", strike);
    article.addEventListener("click", click);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", hover);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", strike);
      article.removeEventListener("click", click);
    };
  }, [card, push]);

  const goOn = async (step: 1 | -1) => {
    const next = element && (await chain.find(element, step));
    if (!next) return;
    next.scrollIntoView({ block: "center" });
    latest.current = next;
    setElement(next);
    if (!card.current?.contains(document.activeElement)) next.focus({ preventScroll: true });
  };
  return element && { element, goOn };
}

function mentionOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("a[href][data-card]") : null;
}
