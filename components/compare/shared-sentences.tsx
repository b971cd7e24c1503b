// Sentences that stand in several of the texts, word for word but for typography, each linked to all its places.
import Link from "next/link";
import type { SharedSentence } from "#lib/features/comparisons/shared-by.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./shared-sentences.module.css";

type SharedSentencesProps = { columns: readonly ColumnView[]; sentences: readonly SharedSentence[] };

export function SharedSentences({ columns, sentences }: SharedSentencesProps) {
  return (
    <section aria-labelledby="shared-sentences" className={styles.shared}>
      <h2 id="shared-sentences">Sentences that stand in several</h2>
      {sentences.length === 0 && <p className={styles.none}>No sentence of six words or more does.</p>}
      <ul className={styles.list}>
        {sentences.map(({ words, places }) => (
          <li key={words}>
            <p className={styles.words}>{words}</p>
            <p className={styles.places}>
              {places.map(({ column, passage, at }) => (
                <Link
                  key={`${column} ${at.start}`}
                  href={readAddress(columns[column]?.slug ?? "", at)}
                  prefetch={false}
                >
                  {columns[column]?.siglum}, passage {passage}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
