"use client";
// Excerpts one below the other, to be read, selected and changed together. Shift takes everything between; `x` takes the one at hand.
import { Trash2 } from "lucide-react";
import { useKey } from "#components/keyboard/use-key.ts";
import { ExportSelection } from "#components/notebooks/export-selection.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ExcerptsRequest } from "#lib/features/excerpts/excerpt-address.ts";
import { BulkTools } from "./bulk-tools.tsx";
import { CiteMenu } from "./cite-menu.tsx";
import { EditableExcerpt } from "./editable-excerpt.tsx";
import styles from "./excerpt-list.module.css";
import { shortWords } from "./short-words.ts";
import type { CardView } from "./to-card.ts";
import { useBulk } from "./use-bulk.ts";
import { useSelection } from "./use-selection.ts";

export type ExcerptListProps = {
  cards: readonly CardView[];
  /** How many the filter finds, on all pages. */
  total: number;
  asked: ExcerptsRequest;
  notebooks: readonly { readonly slug: string; readonly title: string }[];
  knownTags: readonly string[];
};

export function ExcerptList({ cards, total, asked, notebooks, knownTags }: ExcerptListProps) {
  const shown = cards.map(({ excerpt }) => excerpt.id);
  const selection = useSelection(shown);
  const bulk = useBulk(asked);
  useKey("x", "Select the excerpt at hand, or let it go", "Excerpts", () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-excerpt]")?.dataset.excerpt;
    if (id) selection.toggle(id, false);
  });
  const count = selection.ids.size;
  const isAllShown = shown.length > 0 && shown.every(selection.has);
  return (
    <>
      <div className={styles.bar} data-open={count > 0 || undefined} data-print="no">
        <label className={styles.all}>
          <input
            type="checkbox"
            checked={isAllShown}
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && !isAllShown;
            }}
            onChange={() => (isAllShown ? selection.clear() : selection.select(shown))}
          />
          {count === 0 || isAllShown ? "All on this page" : "The rest of this page"}
        </label>
        <span role="status" className={styles.count}>
          {count > 0 && `${count} selected`}
        </span>
        {isAllShown && total > count && (
          <Button size="s" tone="quiet" onClick={async () => selection.select(await bulk.findAll())}>
            Select all {total} that are found
          </Button>
        )}
        {count > 0 && (
          <>
            <BulkTools
              cards={cards.filter(({ excerpt }) => selection.has(excerpt.id))}
              ids={[...selection.ids]}
              change={bulk.change}
              notebooks={notebooks}
              knownTags={knownTags}
              onDeleted={selection.clear}
            />
            <ExportSelection ids={[...selection.ids]} />
            <Button size="s" tone="quiet" onClick={selection.clear}>
              Let go
            </Button>
          </>
        )}
      </div>
      <ul className={styles.list} aria-label="Excerpts">
        {cards.map((card) => {
          const { id, exact } = card.excerpt;
          return (
            <li
              key={id}
              className={styles.item}
              data-excerpt={id}
              data-selected={selection.has(id) || undefined}
            >
              <label className={styles.box}>
                <input
                  type="checkbox"
                  checked={selection.has(id)}
                  onChange={({ nativeEvent }) => selection.toggle(id, isShifted(nativeEvent))}
                />
                <VisuallyHidden>Select “{shortWords(exact)}”</VisuallyHidden>
              </label>
              <EditableExcerpt
                card={card}
                withNotebook
                tools={
                  <>
                    <CiteMenu id={id} name={shortWords(exact)} />
                    <IconButton
                      label={`Delete “${shortWords(exact)}”`}
                      icon={<Trash2 />}
                      onClick={() => bulk.change([id], { deleted: true }, "deleted")}
                    />
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A checkbox changes by a click, or by the space bar, which is a click too. */
function isShifted(event: Event): boolean {
  return "shiftKey" in event && event.shiftKey === true;
}
