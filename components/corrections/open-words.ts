/** Which words of a text are being said to be something: at most some at a time. Opened from anywhere, drawn by `words-host.tsx`. */
import type { StoredSpan } from "#lib/text/span.ts";

export type OpenWords = {
  readonly source: string;
  readonly at: StoredSpan;
  readonly words: string;
  /** Who these words are linked to, where that is to be corrected. */
  readonly linked: { readonly slug: string; readonly name: string } | null;
};

/** Where the words stand, as a correction asks for them. */
export type WordsAsked = { readonly source: string; readonly start: number; readonly end: number };

let open: OpenWords | null = null;
const listeners = new Set<() => void>();

export function openWords(words: OpenWords | null) {
  open = words;
  for (const listener of listeners) listener();
}

export function wordsSnapshot(): OpenWords | null {
  return open;
}

export function subscribeToWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
