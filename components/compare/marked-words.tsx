// Words of a source with what is marked in them: by a line under the words and a wash behind them. Where others have words that
// this text lacks, a caret stands.
import type { Piece } from "#lib/features/comparisons/pieces.ts";
import styles from "./marked-words.module.css";

export function MarkedWords({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, mark, numbers }, index) => {
    if (mark === null) return text;
    const difference = numbers.length > 0 ? numbers.join(" ") : undefined;
    return text === "" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
      <span key={index} className={styles.gap} data-difference={difference} aria-hidden="true" />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
      <mark key={index} className={styles.mark} data-mark={mark} data-difference={difference}>
        {text}
      </mark>
    );
  });
}
