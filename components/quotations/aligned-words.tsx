// The quotation over the source, word over word. What differs is boxed and said: struck through where it is not the source's,
// underlined where the source has it.
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { type AlignedCell, alignView } from "#lib/features/quotations/align-view.ts";
import styles from "./aligned-words.module.css";

const said = { same: "", changed: "changed", added: "added", "left-out": "left out" };

export function AlignedWords({ quote, source }: { quote: string; source: string }) {
  const cells = alignView(quote, source);
  if (cells.length === 0) return null;
  return (
    <div className={styles.aligned}>
      <div className={styles.labels} aria-hidden="true">
        <span>Draft</span>
        <span>Source</span>
      </div>
      <p className={styles.cells} dir="auto">
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of one comparison never change places.
          <Cell key={index} cell={cell} />
        ))}
      </p>
    </div>
  );
}

function Cell({ cell: { quote, source, status } }: { cell: AlignedCell }) {
  if (status === "same") {
    const words = source.split(" ");
    return words.map((word, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <span key={index} className={styles.cell}>
        <span aria-hidden="true">
          {quote.split(" ").length === words.length ? quote.split(" ")[index] : word}
        </span>
        <span>{word} </span>
      </span>
    ));
  }
  return (
    <span className={styles.cell} data-status={status}>
      <del className={styles.quote}>
        <VisuallyHidden>{said[status]}: draft </VisuallyHidden>
        {quote || "—"}
      </del>
      <ins className={styles.source}>
        <VisuallyHidden>source </VisuallyHidden>
        {source || "—"}{" "}
      </ins>
    </span>
  );
}
