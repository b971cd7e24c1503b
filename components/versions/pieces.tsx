// A stretch of a source with the words in question standing out, and those in which it differs marked, by more than a colour.
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Piece } from "#lib/features/versions/mark-difference.ts";
import styles from "./pieces.module.css";

type Props = { pieces: readonly Piece[]; change: "gone" | "new" };

export function Pieces({ pieces, change }: Props) {
  let at = 0;
  return pieces.map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.isExact ? (
      <strong key={key} className={styles.exact}>
        <Words piece={piece} change={change} />
      </strong>
    ) : (
      <span key={key} className={styles.around}>
        <Words piece={piece} change={change} />
      </span>
    );
  });
}

function Words({ piece: { text, isChanged }, change }: { piece: Piece; change: Props["change"] }) {
  if (!isChanged) return text;
  return (
    <mark className={styles.changed} data-change={change}>
      <VisuallyHidden>{change === "gone" ? "[gone: " : "[new: "}</VisuallyHidden>
      {text}
      <VisuallyHidden>]</VisuallyHidden>
    </mark>
  );
}
