"use client";
// What is offered while a reference is being typed in a note: asked of the room's own suggestions after a pause, the newest answer only.
import { useEffect, useState } from "react";
import { type Begun, completionAt } from "./completion-at.ts";

/** Something that a note can refer to. */
export type Completion = {
  readonly kind: "person" | "organization" | "place" | "event" | "claim";
  readonly name: string;
  readonly slug: string;
};

const pause = 120;
/** As many as are read at a glance. */
const most = 6;

export type Completions = { readonly begun: Begun; readonly items: readonly Completion[] };

/** What can be meant where the caret stands; null where nothing is being referred to, and where nobody answers: typing goes on without. */
export function useCompletions(note: string, caret: number | null): Completions | null {
  const [found, setFound] = useState<Completions | null>(null);
  const begun = caret === null ? null : completionAt(note, caret);
  const { mark, typed, start } = begun ?? {};
  useEffect(() => {
    if (mark === undefined || typed === undefined || start === undefined) return setFound(null);
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const items = await ask(mark, typed, leaving.signal);
      if (!leaving.signal.aborted) setFound({ begun: { mark, typed, start }, items });
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [mark, typed, start]);
  return begun && found && found.items.length > 0 && found.begun.start === begun.start ? found : null;
}

/** What is called as it is typed, whatever it is; nothing while nothing is typed. */
export function useSuggested(typed: string): readonly Completion[] {
  const [found, setFound] = useState<readonly Completion[]>([]);
  const sought = typed.trim();
  useEffect(() => {
    if (sought === "") return setFound([]);
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const items = await ask("[[", sought, leaving.signal);
      if (!leaving.signal.aborted) setFound(items);
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [sought]);
  return found;
}

type Offered = {
  type: string;
  kind?: Completion["kind"];
  name: string;
  entity?: string;
  event?: string;
  claim?: string;
};

async function ask(mark: Begun["mark"], typed: string, signal: AbortSignal): Promise<Completion[]> {
  try {
    const response = await fetch(`/api/v1/search/suggestions?${new URLSearchParams({ q: typed })}`, {
      signal,
    });
    const { items } = (await response.json()) as { items?: readonly Offered[] };
    const known = (items ?? []).flatMap((item): Completion[] => {
      const slug = item.entity ?? item.event ?? item.claim;
      const kind = item.kind ?? (item.type === "event" || item.type === "claim" ? item.type : undefined);
      return slug && kind ? [{ kind, name: item.name, slug }] : [];
    });
    return known.filter(({ kind }) => mark === "[[" || (kind !== "event" && kind !== "claim")).slice(0, most);
  } catch {
    return [];
  }
}
