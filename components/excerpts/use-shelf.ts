"use client";
// The tags and notebooks of the room, as a card offers them: asked for when a card is written on, once in a while.
import { useEffect, useState } from "react";
import type { Colour } from "#lib/features/excerpts/schema.ts";

export type Shelf = {
  readonly tags: readonly string[];
  readonly notebooks: readonly {
    readonly slug: string;
    readonly title: string;
    readonly colours?: Readonly<Partial<Record<Colour, string>>>;
  }[];
};

const empty: Shelf = { tags: [], notebooks: [] };
/** How long what was asked for is believed, in milliseconds. */
const fresh = 30_000;
let asked: { readonly at: number; readonly shelf: Promise<Shelf> } | null = null;

export function useShelf(): Shelf {
  const [shelf, setShelf] = useState(empty);
  useEffect(() => {
    let isLeft = false;
    if (!asked || Date.now() - asked.at > fresh) asked = { at: Date.now(), shelf: ask() };
    void asked.shelf.then((known) => !isLeft && setShelf(known));
    return () => {
      isLeft = true;
    };
  }, []);
  return shelf;
}

/** Where the room does not answer, nothing is offered; what is typed counts all the same. */
async function ask(): Promise<Shelf> {
  const [tags, notebooks] = await Promise.all([
    list<{ tag: string }>("/api/v1/tags"),
    list<Shelf["notebooks"][number]>("/api/v1/notebooks?limit=100"),
  ]);
  return { tags: tags.map(({ tag }) => tag), notebooks };
}

async function list<Item>(path: string): Promise<readonly Item[]> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as { items: readonly Item[] }).items : [];
  } catch {
    return [];
  }
}
