"use client";
// What was typed about this text on an earlier visit and never saved: offered again, and gone when it is saved or thrown away.
import { useSyncExternalStore } from "react";
import {
  type Draft,
  draftSnapshot,
  draftsOf,
  dropDraft,
  subscribeToDrafts,
} from "#components/excerpts/drafts.ts";
import { saveWords } from "#components/excerpts/excerpt-deeds.ts";
import { findKept } from "#components/excerpts/excerpt-store.ts";
import { cardSnapshot, subscribeToCard } from "#components/excerpts/open-card.ts";
import { Button } from "#components/ui/button.tsx";
import styles from "./drafts-left.module.css";
import { showExcerpt } from "./excerpt-layer.tsx";
import { useReader } from "./reader-room.tsx";

export function DraftsLeft() {
  const { source, excerpts } = useReader();
  const snapshot = useSyncExternalStore(subscribeToDrafts, draftSnapshot, () => "");
  const open = useSyncExternalStore(subscribeToCard, cardSnapshot, () => null);
  // What is being written at this moment is not left over.
  const known = new Set(excerpts.filter(({ key }) => key !== open?.key).map(({ id }) => id));
  const waiting = new Set(excerpts.filter(({ standing }) => standing !== "kept").map(spanOf));
  const left = draftsOf(source.slug, snapshot).filter((draft) => {
    return draft.id === null ? !waiting.has(spanOf(draft)) : known.has(draft.id);
  });
  if (left.length === 0) return null;
  return (
    <section className={styles.left} aria-label="Not saved" data-active="">
      {left.map((draft) => (
        <div key={draft.id ?? spanOf(draft)} className={styles.draft}>
          <p>
            Not saved: {draft.content.note ? "your note on " : ""}“{shorten(draft.words)}”
          </p>
          <Button size="s" onClick={() => takeUp(draft)}>
            {draft.id === null ? "Save it now" : "Go on writing"}
          </Button>
          <Button size="s" tone="quiet" onClick={() => dropDraft(draft)}>
            Throw it away
          </Button>
        </div>
      ))}
    </section>
  );
}

function takeUp(draft: Draft) {
  if (draft.id !== null) return showExcerpt(findKept(draft.id)?.key ?? draft.id);
  const { source, start, end, words, content } = draft;
  saveWords({ source, at: { start, end }, words }, content);
}

function spanOf({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()} …` : words;
}
