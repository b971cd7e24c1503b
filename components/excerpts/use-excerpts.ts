"use client";
// The excerpts of a source as this tab knows them: as they came with the page until it is alive, then with all that was done since.
import { useEffect, useSyncExternalStore } from "react";
import { excerptsOf, findKept, subscribeToExcerpts, takeExcerpts } from "./excerpt-store.ts";
import type { KeptExcerpt } from "./kept-excerpt.ts";

export function useExcerpts(source: string, sent: readonly KeptExcerpt[]): readonly KeptExcerpt[] {
  useEffect(() => takeExcerpts(source, sent), [source, sent]);
  return useSyncExternalStore(
    subscribeToExcerpts,
    () => excerptsOf(source) ?? sent,
    () => sent,
  );
}

export function useKept(key: string | undefined): KeptExcerpt | undefined {
  return useSyncExternalStore(
    subscribeToExcerpts,
    () => (key === undefined ? undefined : findKept(key)),
    () => undefined,
  );
}
