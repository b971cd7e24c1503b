// A notebook as it is laid out: its head, the blocks, and beside them its sections and what its colours mean.
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { notebooksAddress } from "#lib/features/notebooks/notebook-address.ts";
import { BlockList } from "./block-list.tsx";
import { ColourMeanings } from "./colour-meanings.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { NeedsScripts } from "./needs-scripts.tsx";
import { NotebookHead } from "./notebook-head.tsx";
import styles from "./notebook-room.module.css";
import { Outline } from "./outline.tsx";
import { PrintButton } from "./print-button.tsx";
import type { LooseView } from "./to-loose.ts";
import { type NotebookView, sectionsOf } from "./to-notebook.ts";

export type NotebookRoomProps = {
  notebook: NotebookView;
  /** Excerpts that stand in no notebook. */
  loose: readonly LooseView[];
};

export function NotebookRoom({ notebook, loose }: NotebookRoomProps) {
  const { slug, title, blocks, meanings, revision } = notebook;
  return (
    <>
      <Breadcrumbs crumbs={[{ href: notebooksAddress, label: "Notebooks" }]} here={title} />
      <NotebookHead notebook={notebook}>
        <ExportMenu what={{ notebook: slug }} side="start" />
        <PrintButton />
      </NotebookHead>
      <NeedsScripts />
      <div className={styles.columns}>
        <aside className={styles.aside} aria-label="About this notebook">
          <Outline sections={sectionsOf(blocks)} />
          <ColourMeanings slug={slug} meanings={meanings} revision={revision} />
        </aside>
        <div className={styles.main}>
          {blocks.length === 0 && (
            <p className={styles.empty}>
              Nothing stands here yet. Excerpts are saved where you read: select words in a source, in a
              comparison or in what a search finds. Then add them here, and put them in an order of your own
              between sections and prose.
            </p>
          )}
          <BlockList slug={slug} blocks={blocks} loose={loose} />
        </div>
      </div>
    </>
  );
}
