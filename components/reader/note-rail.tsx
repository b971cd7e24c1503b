"use client";
// The notes beside the text, each at the height of its words, with how many there are above and below. Only what is near the window is
// drawn. Where there is little room each is a mark; on narrow screens the list in the margin's sheet takes its place.
import { ArrowDown, ArrowUp, NotebookPen } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeptExcerpt } from "#components/excerpts/kept-excerpt.ts";
import { openCard } from "#components/excerpts/open-card.ts";
import { plainNote } from "#components/excerpts/plain-note.ts";
import { showExcerpt } from "./excerpt-layer.tsx";
import styles from "./note-rail.module.css";
import { lookForNotes, type NotesNear, noNotes } from "./notes-near.ts";
import { useReader } from "./reader-room.tsx";
import { watchWindow } from "./view-window.ts";

export function NoteRail() {
  const { excerpts, layers } = useReader();
  const isShown = layers.includes("excerpt") && excerpts.length > 0;
  const rail = useRef<HTMLDivElement>(null);
  const near = useNotesNear(excerpts, isShown);
  useLayoutEffect(() => stack(rail.current, near), [near]);
  if (!isShown) return null;
  return (
    <section className={styles.rail} aria-label="My notes beside the text" data-rail="" data-print="no">
      <Count keys={near.above} side="above" />
      <div ref={rail} className={styles.notes}>
        {near.notes.map(({ key }) => {
          const excerpt = excerpts.find((one) => one.key === key);
          return excerpt && <Note key={key} excerpt={excerpt} />;
        })}
      </div>
      <Count keys={near.below} side="below" />
    </section>
  );
}

/** What is near the window, following the scroll. */
export function useNotesNear(excerpts: readonly KeptExcerpt[], isShown: boolean): NotesNear {
  const [near, setNear] = useState(noNotes);
  useEffect(() => {
    if (!isShown) return;
    return watchWindow(() => {
      const next = lookForNotes(excerpts);
      setNear((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
    });
  }, [excerpts, isShown]);
  return near;
}

export function Count({ keys, side }: { keys: readonly string[]; side: "above" | "below" }) {
  const next = side === "above" ? keys.at(-1) : keys[0];
  if (next === undefined) return null;
  const Sign = side === "above" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className={styles.count}
      data-side={side}
      aria-label={`${keys.length} ${side}`}
      onClick={() => showExcerpt(next)}
    >
      <Sign aria-hidden="true" /> {keys.length} <span className={styles.where}>{side}</span>
    </button>
  );
}

function Note({ excerpt }: { excerpt: KeptExcerpt }) {
  const { key, note, exact, colour, standing } = excerpt;
  const line = noteLine(excerpt);
  const said = note ? `Note: ${line}` : `Excerpt: ${exact.slice(0, 100)}`;
  return (
    <button
      type="button"
      className={styles.note}
      data-note={key}
      data-colour={colour ?? "none"}
      data-own={note ? "" : undefined}
      aria-label={standing === "unsaved" ? `Not saved. ${said}` : said}
      onClick={() => openCard(key)}
    >
      <NotebookPen className={styles.sign} aria-hidden="true" />
      <span className={styles.words}>{line}</span>
    </button>
  );
}

/** What an excerpt is known by at a glance: what was noted, its tags, or its words. */
export function noteLine({ note, tags, exact }: KeptExcerpt): string {
  return plainNote(note.slice(0, 1000)).slice(0, 240) || tags.join(", ") || exact.slice(0, 240);
}

/** Each at its height, or right under the one before. */
function stack(rail: HTMLElement | null, { notes }: NotesNear) {
  let free = Number.NEGATIVE_INFINITY;
  for (const { key, top } of notes) {
    const element = rail?.querySelector<HTMLElement>(`[data-note="${CSS.escape(key)}"]`);
    if (!element) continue;
    const at = Math.max(top, free);
    element.style.setProperty("--top", `${at}px`);
    free = at + element.offsetHeight + 6;
  }
}
