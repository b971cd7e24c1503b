"use client";
// Who and what is named in the window, in the order of the text, following the scroll.
import { useEffect, useState } from "react";
import { findArticle } from "./article-dom.ts";
import { type Card, useReader } from "./reader-room.tsx";
import { passagesNear, watchWindow } from "./view-window.ts";

/** The cards of the mentions in the window, of the layers that are shown. Empty until the page is alive. */
export function useInView(): readonly Card[] {
  const { cards, layers } = useReader();
  const [places, setPlaces] = useState("");
  useEffect(() => watchWindow(() => setPlaces(lookAround())), []);
  const named = places === "" ? [] : places.split(" ").map((place) => cards[Number(place)]);
  return named.filter((card) => card !== undefined).filter((card) => layers.includes(card.kind));
}

/** The places of the cards as one word, so that React sees whether anything has changed. */
function lookAround(): string {
  const article = findArticle();
  if (!article) return "";
  const mentions = passagesNear(article).flatMap((passage) =>
    Array.from(
      passage.querySelectorAll<HTMLElement>("a[data-card]"),
      (mention) => mention.dataset.card ?? "",
    ),
  );
  return [...new Set(mentions)].join(" ");
}
