"use client";
// Where the card of an excerpt is drawn in a room. What draws it is fetched when the first card opens.
import { lazy, Suspense, useCallback, useSyncExternalStore } from "react";
import { cardSnapshot, subscribeToCard } from "./open-card.ts";
import { useKept } from "./use-excerpts.ts";

const NoteCard = lazy(() => import("./note-card.tsx").then((module) => ({ default: module.NoteCard })));

export type CardHostProps = {
  /** The box of the words of an excerpt in the window. */
  near: (key: string) => DOMRect | undefined;
};

export function CardHost({ near }: CardHostProps) {
  const open = useSyncExternalStore(subscribeToCard, cardSnapshot, () => null);
  const excerpt = useKept(open?.key);
  const key = open?.key;
  const place = useCallback(() => (key === undefined ? undefined : near(key)), [near, key]);
  if (!open || !excerpt) return null;
  return (
    <Suspense>
      <NoteCard
        key={`${open.key} ${open.mode}`}
        excerpt={excerpt}
        isEditing={open.mode === "edit"}
        near={place}
      />
    </Suspense>
  );
}
