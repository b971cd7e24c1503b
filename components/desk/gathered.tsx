// What was saved last, or how to begin: beside the texts, what one makes of them.
import Link from "next/link";
import { plainNote } from "#components/excerpts/plain-note.ts";
import { shortWords } from "#components/excerpts/short-words.ts";
import type { CardView } from "#components/excerpts/to-card.ts";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import { notebooksAddress } from "#lib/features/notebooks/notebook-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./gathered.module.css";

export function Gathered({ latest, total }: { latest: readonly CardView[]; total: number }) {
  return (
    <section aria-labelledby="gathered">
      <h2 className={styles.heading} id="gathered">
        Saved last
      </h2>
      {latest.length === 0 ? (
        <p className={styles.none}>
          Nothing yet. Open a source, select words and save them: they are kept with their place and your
          note, and gathered in{" "}
          <Link href={notebooksAddress} prefetch={false}>
            notebooks
          </Link>
          .
        </p>
      ) : (
        <>
          <ul className={styles.list}>
            {latest.map(({ excerpt, sourceName }) => (
              <li key={excerpt.id} className={styles.excerpt} data-colour={excerpt.colour ?? "none"}>
                <Link className={styles.words} href={readAddress(excerpt.source, excerpt)} prefetch={false}>
                  {shortWords(excerpt.exact, 110)}
                </Link>
                <span className={styles.from}>{shortWords(plainNote(excerpt.note) || sourceName)}</span>
              </li>
            ))}
          </ul>
          <Link className={styles.all} href={excerptsAddress()} prefetch={false}>
            All {total.toLocaleString("en-GB")} {total === 1 ? "excerpt" : "excerpts"}
          </Link>
        </>
      )}
    </section>
  );
}
