/**
 * What was typed and is not saved: kept in this browser, so that it outlives a closed tab, a lost connection and a room that has ended.
 * It goes when it is saved or thrown away; nothing of it is sent anywhere.
 */
import type { ExcerptContent, KeptExcerpt } from "./kept-excerpt.ts";

export type Draft = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** The words it is about, to know it by. */
  readonly words: string;
  /** The id of the excerpt that it changes; null for one that was never saved. */
  readonly id: string | null;
  /** The revision that it began from. */
  readonly revision: number;
  readonly content: ExcerptContent;
  /** When it was last typed at. */
  readonly at: string;
};

const prefix = "reading-room draft ";
const changed = "reading-room-drafts";

type Place = Pick<Draft, "source" | "start" | "end" | "id">;

function nameOf({ source, start, end, id }: Place): string {
  return `${prefix}${id ?? `${source} ${start}-${end}`}`;
}

export function placeOf({ source, start, end, id, standing }: KeptExcerpt): Place {
  return { source, start, end, id: standing === "kept" ? id : null };
}

/** Keeps a draft. False where the browser keeps nothing, or has no room left. */
export function keepDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(draft), JSON.stringify(draft));
    tell();
    return true;
  } catch {
    return false;
  }
}

export function readDraft(place: Place): Draft | null {
  try {
    return parse(localStorage.getItem(nameOf(place)));
  } catch {
    return null;
  }
}

export function dropDraft(place: Place) {
  try {
    localStorage.removeItem(nameOf(place));
    tell();
  } catch {
    // A browser that keeps nothing has nothing to let go.
  }
}

/** The drafts of one source, in the order of its text, as one string that changes only with them: what React's store hook compares. */
export function draftSnapshot(): string {
  try {
    const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
    return names.map((name) => localStorage.getItem(name) ?? "").join("\n");
  } catch {
    return "";
  }
}

export function draftsOf(source: string, snapshot: string): Draft[] {
  const drafts = snapshot.split("\n").map(parse);
  return drafts
    .filter((draft) => draft !== null)
    .filter((draft) => draft.source === source)
    .sort((one, other) => one.start - other.start);
}

export function subscribeToDrafts(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  window.addEventListener("storage", listener);
  return () => {
    window.removeEventListener(changed, listener);
    window.removeEventListener("storage", listener);
  };
}

function tell() {
  window.dispatchEvent(new Event(changed));
}

/** Something else may have written there: what is no draft is none. */
function parse(written: string | null): Draft | null {
  try {
    const draft = JSON.parse(written ?? "null") as Draft | null;
    const isWhole = typeof draft?.source === "string" && typeof draft.content?.note === "string";
    return isWhole && Array.isArray(draft.content.tags) ? draft : null;
  } catch {
    return null;
  }
}
