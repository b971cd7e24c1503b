"use client";
// Who and what is named in the window, and which events and claims it tells, in the order of the text, following the scroll.
import { useEffect, useState } from "react";
import { findArticle } from "./article-dom.ts";
import { type Card, type FactCard, useReader } from "./reader-room.tsx";
import { passagesNear, watchWindow } from "./view-window.ts";

/** The cards of the mentions in the window, of the layers that are shown. Empty until the page is alive. */
export function useInView(): readonly Card[] {
  const { cards, layers } = useReader();
  const named = usePlaces("card").map((place) => cards[place]);
  return named.filter((card) => card !== undefined).filter((card) => layers.includes(card.kind));
}

/** The events and claims whose words are in the window, of the layers that are shown. */
export function useFactsInView(): readonly FactCard[] {
  const { facts, layers } = useReader();
  const told = usePlaces("fact").map((place) => facts[place]);
  return told.filter((fact) => fact !== undefined).filter((fact) => layers.includes(fact.kind));
}

/** The places, in their list, of what is in the window. */
function usePlaces(list: "card" | "fact"): readonly number[] {
  const [places, setPlaces] = useState("");
  useEffect(() => watchWindow(() => setPlaces(lookAround(list))), [list]);
  return places === "" ? [] : places.split(" ").map(Number);
}

/** The places as one word, so that React sees whether anything has changed. */
function lookAround(list: "card" | "fact"): string {
  const article = findArticle();
  if (!article) return "";
  const found = passagesNear(article).flatMap((passage) =>
    Array.from(
      passage.querySelectorAll<HTMLElement>(`[data-${list}]`),
      (element) => element.dataset[list] ?? "",
    ),
  );
  return [...new Set(found)].join(" ");
}
