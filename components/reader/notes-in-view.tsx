"use client";
// My notes on what is in view, in the sheet that the margin is on narrow screens, with how many there are above and below.
import { openCard } from "#components/excerpts/open-card.ts";
import { Count, noteLine, useNotesNear } from "./note-rail.tsx";
import styles from "./notes-in-view.module.css";
import { useReader } from "./reader-room.tsx";

export function NotesInView() {
  const { excerpts, layers, openSheet } = useReader();
  const isShown = layers.includes("excerpt") && excerpts.length > 0;
  const { notes, above, below } = useNotesNear(excerpts, isShown);
  if (!isShown) return null;
  const here = notes.filter(({ key }) => !above.includes(key) && !below.includes(key));
  return (
    <section className={styles.view} aria-labelledby="notes-in-view">
      <h2 id="notes-in-view" className={styles.heading}>
        My excerpts in view
      </h2>
      <Count keys={above} side="above" />
      <ul className={styles.list}>
        {here.map(({ key }) => {
          const excerpt = excerpts.find((one) => one.key === key);
          return (
            excerpt && (
              <li key={key} className={styles.row} data-colour={excerpt.colour ?? "none"}>
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => {
                    openSheet(false);
                    openCard(key);
                  }}
                >
                  {noteLine(excerpt)}
                </button>
              </li>
            )
          );
        })}
      </ul>
      <Count keys={below} side="below" />
    </section>
  );
}
