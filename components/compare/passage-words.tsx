// A passage in a column: its number, and its words exactly as stored, marked. What is selected in it becomes a span by the attributes
// that the reader's `article-dom.ts` knows.
import type { Piece } from "#lib/features/comparisons/pieces.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import { MarkedWords } from "./marked-words.tsx";
import styles from "./passage-words.module.css";

export type PassageWordsProps = {
  slug: string;
  siglum: string;
  ordinal: number;
  at: StoredSpan;
  pieces: readonly Piece[];
  /** The id of a shared sentence, where there are any. */
  idOf?: (sentence: number) => string;
};

export function PassageWords({ slug, siglum, ordinal, at, pieces, idOf }: PassageWordsProps) {
  return (
    <div className={styles.passage} data-passage="" data-ordinal={ordinal} data-start={at.start}>
      <a
        data-number=""
        className={styles.number}
        href={readAddress(slug, at)}
        aria-label={`Passage ${ordinal} of ${siglum}`}
      >
        {ordinal}
      </a>
      <p data-words="" className={styles.words} dir="auto">
        <MarkedWords pieces={pieces} idOf={idOf} />
      </p>
    </div>
  );
}
