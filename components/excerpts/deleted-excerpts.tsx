"use client";
// Excerpts that were deleted: read, and brought back with their note, their tags and their place in a notebook.
import { Button } from "#components/ui/button.tsx";
import { ExcerptCard } from "./excerpt-card.tsx";
import styles from "./excerpt-list.module.css";
import { shortWords } from "./short-words.ts";
import type { CardView } from "./to-card.ts";
import { useBulk } from "./use-bulk.ts";

export function DeletedExcerpts({ cards }: { cards: readonly CardView[] }) {
  const { change } = useBulk({ deleted: true });
  return (
    <ul className={styles.list} aria-label="Deleted excerpts">
      {cards.map((card) => (
        <li key={card.excerpt.id} className={styles.deleted}>
          <ExcerptCard card={card} withNotebook />
          <Button
            size="s"
            aria-label={`Bring “${shortWords(card.excerpt.exact)}” back`}
            onClick={() => change([card.excerpt.id], { deleted: false }, "brought back")}
          >
            Bring back
          </Button>
        </li>
      ))}
    </ul>
  );
}
