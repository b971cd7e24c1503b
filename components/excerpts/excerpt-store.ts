/**
 * The excerpts that this tab knows, by source, in the order of the text: what the room sent with the page, what was saved since, here or
 * in another tab. It holds them and tells who listens; what is done to them is in `excerpt-deeds.ts`.
 */
import type { KeptExcerpt } from "./kept-excerpt.ts";

let known: ReadonlyMap<string, readonly KeptExcerpt[]> = new Map();
const listeners = new Set<() => void>();

/** What was learned after the page: ids of what was saved or changed, and of what was deleted, with the revision that it had. */
const learned = new Set<string>();
const deleted = new Map<string, number>();

/** Between tabs: what one has changed, the others show. */
type Told =
  | { readonly is: "kept"; readonly excerpt: KeptExcerpt }
  | { readonly is: "gone"; readonly source: string; readonly key: string };
let channel: BroadcastChannel | null = null;

function replace(source: string, excerpts: readonly KeptExcerpt[]) {
  const sorted = [...excerpts].sort((one, other) => one.start - other.start || one.end - other.end);
  known = new Map([...known, [source, sorted]]);
  for (const listener of listeners) listener();
}

/**
 * What a page brought of a source. The way back may bring a page of before, so what this tab has learned since counts more: a later
 * revision, what was saved, what was deleted. What is on its way to the room stays.
 */
export function takeExcerpts(source: string, brought: readonly KeptExcerpt[]) {
  const own = known.get(source) ?? [];
  const latest = brought.flatMap((excerpt) => {
    if ((deleted.get(excerpt.id) ?? 0) >= excerpt.revision) return [];
    const mine = own.find(({ id }) => id === excerpt.id);
    return mine && mine.revision >= excerpt.revision
      ? [mine]
      : [{ ...excerpt, key: mine?.key ?? excerpt.key }];
  });
  const ids = new Set(brought.map(({ id }) => id));
  const since = own.filter(({ id, standing }) => !ids.has(id) && (standing !== "kept" || learned.has(id)));
  replace(source, [...latest, ...since]);
}

/** The same array as long as nothing changes; undefined where nothing was taken in. */
export function excerptsOf(source: string): readonly KeptExcerpt[] | undefined {
  return known.get(source);
}

/** An excerpt by its key in this tab, or by the id that the room gave it. */
export function findKept(key: string): KeptExcerpt | undefined {
  for (const excerpts of known.values()) {
    const found = excerpts.find((excerpt) => excerpt.key === key || excerpt.id === key);
    if (found) return found;
  }
  return undefined;
}

/** Enters an excerpt, in place of what was known under its key. */
export function putExcerpt(excerpt: KeptExcerpt) {
  learned.add(excerpt.id);
  deleted.delete(excerpt.id);
  const others = (known.get(excerpt.source) ?? []).filter(({ key }) => key !== excerpt.key);
  replace(excerpt.source, [...others, excerpt]);
}

export function dropExcerpt({ source, key, id, revision }: KeptExcerpt) {
  learned.delete(id);
  deleted.set(id, revision);
  replace(
    source,
    (known.get(source) ?? []).filter((excerpt) => excerpt.key !== key),
  );
}

/** Tells the other tabs; they know an excerpt by the id that the room gave it. */
export function tellOtherTabs(told: Told) {
  channel?.postMessage(
    told.is === "kept" ? { ...told, excerpt: { ...told.excerpt, key: told.excerpt.id } } : told,
  );
}

export function subscribeToExcerpts(listener: () => void): () => void {
  listeners.add(listener);
  channel ??= listenToOtherTabs();
  return () => listeners.delete(listener);
}

function listenToOtherTabs(): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  const opened = new BroadcastChannel("reading-room-excerpts");
  opened.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.is === "gone") return dropById(data.source, data.key);
    const { excerpt } = data;
    const own = known.get(excerpt.source)?.find(({ id }) => id === excerpt.id);
    if (!known.has(excerpt.source) || (own && own.revision >= excerpt.revision)) return;
    putExcerpt({ ...excerpt, key: own?.key ?? excerpt.id });
  };
  return opened;
}

function dropById(source: string, id: string) {
  const own = known.get(source)?.find((excerpt) => excerpt.id === id);
  if (own) dropExcerpt(own);
}
