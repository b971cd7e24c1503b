"use client";
// What the reader's parts share in the browser: whose text it is, a card for each who is named, and which layers are shown.
// Layers are in the address; switching one changes the links of the article where they stand, without asking the server.
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { useExcerpts } from "#components/excerpts/use-excerpts.ts";
import type { EntityKind } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { findArticle } from "./article-dom.ts";
import type { Cited } from "./citation.ts";
import { type Layer, printLayers, switchLayer } from "./layers.ts";
import { replaceAsked } from "./replace-asked.ts";

/** Who or what is named in the text. A mention in the article points here by its place in the list (`data-card`). */
export type Card = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly here: number;
  readonly elsewhere: number;
  /** Sources that name it, this one among them. */
  readonly sources: number;
};

/** An event or a claim of the text. */
export type FactCard = { readonly kind: "event" | "claim"; readonly slug: string; readonly title: string };

export type ReaderSource = { readonly slug: string; readonly cited: Cited };

export type Reader = {
  readonly source: ReaderSource;
  readonly cards: readonly Card[];
  /** Events and claims that the text tells. A passage points here by its place in the list (`data-fact`). */
  readonly facts: readonly FactCard[];
  /** What its reader has kept of it, in the order of the text. */
  readonly excerpts: readonly KeptExcerpt[];
  readonly layers: readonly Layer[];
  readonly switchLayer: (layer: Layer) => void;
  /** Whether the sheet that the margin is on narrow screens stands open. */
  readonly isSheetOpen: boolean;
  readonly openSheet: (isOpen: boolean) => void;
};

const Room = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(Room);
  if (!reader) throw new Error("A part of the reader was drawn outside the reader's room.");
  return reader;
}

type ReaderRoomProps = {
  source: ReaderSource;
  cards: readonly Card[];
  /** Those that the address asks for. */
  layers: readonly Layer[];
  facts: readonly FactCard[];
  /** As the page brought them. */
  excerpts: readonly KeptExcerpt[];
  children: ReactNode;
};

export function ReaderRoom(props: ReaderRoomProps) {
  const [layers, setLayers] = useState(props.layers);
  const [isSheetOpen, openSheet] = useState(false);
  const excerpts = useExcerpts(props.source.slug, props.excerpts);
  useEffect(() => linkMentions(props.cards, layers), [props.cards, layers]);
  useEffect(() => showLayers(layers), [layers]);
  const change = (layer: Layer) => {
    const next = switchLayer(layers, layer);
    setLayers(next);
    replaceAsked("layers", printLayers(next));
  };
  const { source, cards, facts, children } = props;
  const reader = { source, cards, facts, excerpts, layers, switchLayer: change, isSheetOpen, openSheet };
  return <Room value={reader}>{children}</Room>;
}

/** Mentions of the layers that are shown are links; those of the others are words like all others. */
function linkMentions(cards: readonly Card[], layers: readonly Layer[]) {
  for (const mention of findArticle()?.querySelectorAll<HTMLElement>("a[data-card]") ?? []) {
    const card = cards[Number(mention.dataset.card)];
    const isShown = card !== undefined && layers.includes(card.kind);
    if (isShown === mention.hasAttribute("href")) continue;
    if (isShown) mention.setAttribute("href", entityAddress(card.slug));
    else mention.removeAttribute("href");
  }
}

/** Events and claims are drawn by the stylesheet, which asks the sheet which layers are shown. */
function showLayers(layers: readonly Layer[]) {
  const sheet = findArticle()?.closest<HTMLElement>("[data-layers]");
  if (sheet) sheet.dataset.layers = layers.join(" ");
}
