"use client";
// What stands beside the text: its title for those who came into its middle, the tools, who is in view. On narrow screens a line at
// the foot of the window that opens as a sheet; without scripts it stands above the text.
import { ChevronUp } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { FactsInView } from "./facts-in-view.tsx";
import { InView } from "./in-view.tsx";
import styles from "./margin.module.css";
import { NotesInView } from "./notes-in-view.tsx";
import { useReader } from "./reader-room.tsx";
import { useFactsInView, useInView } from "./use-in-view.ts";

export function Margin({ title, children }: { title: string; children: ReactNode }) {
  const cards = useInView();
  const facts = useFactsInView();
  const { isSheetOpen, openSheet } = useReader();
  const id = useId();
  const strike = (event: KeyboardEvent) => {
    if (event.key === "Escape") openSheet(false);
  };
  return (
    <aside
      className={styles.margin}
      data-open={isSheetOpen ? "" : undefined}
      aria-label="Beside the text"
      data-print="no"
      onKeyDown={strike}
    >
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isSheetOpen}
        aria-controls={id}
        onClick={() => openSheet(!isSheetOpen)}
      >
        <span>In view</span>
        <span className={styles.summary}>{cards.map(({ name }) => name).join(", ") || "nobody named"}</span>
        <ChevronUp className={styles.sign} aria-hidden="true" />
      </button>
      <div id={id} className={styles.tools}>
        <p className={styles.title}>
          <a href="#main">{title}</a>
        </p>
        {children}
        <NotesInView />
        <InView cards={cards} />
        <FactsInView facts={facts} />
      </div>
    </aside>
  );
}
