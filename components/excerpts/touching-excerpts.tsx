// My excerpts that touch an entity, an event or a claim: linked to it, or standing in its words. Where there are none nothing is said.
import Link from "next/link";
import type { ExcerptView } from "#lib/features/excerpts/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { NoteMarkdown } from "./note-markdown.tsx";
import styles from "./touching-excerpts.module.css";

export type TouchingExcerptsProps = {
  excerpts: readonly ExcerptView[];
  /** What to call each source. */
  sources: ReadonlyMap<string, string>;
  /** Where all of them are listed. */
  href: string;
};

/** More are read in their own room. */
const most = 10;

export function TouchingExcerpts({ excerpts, sources, href }: TouchingExcerptsProps) {
  if (excerpts.length === 0) return null;
  return (
    <section className={styles.excerpts} aria-labelledby="my-excerpts">
      <h2 id="my-excerpts" className={styles.title}>
        My excerpts <span className={styles.count}>{excerpts.length}</span>
      </h2>
      <ul className={styles.list}>
        {excerpts
          .slice(0, most)
          .map(({ id, source, start, end, exact, passage, colour, note, references, tags }) => (
            <li key={id} className={styles.excerpt} data-colour={colour ?? "none"}>
              <blockquote className={styles.words}>
                <Link href={readAddress(source, { start, end }, { excerpt: id })} prefetch={false}>
                  {exact.length > 280 ? `${exact.slice(0, 278).trimEnd()} …` : exact}
                </Link>
              </blockquote>
              {note && <NoteMarkdown note={note} references={references} />}
              <p className={styles.place}>
                {[`${sources.get(source) ?? source}, passage ${passage}`, ...tags].join(" · ")}
              </p>
            </li>
          ))}
      </ul>
      {excerpts.length > most && (
        <p>
          <Link href={href} prefetch={false}>
            All {excerpts.length} of them
          </Link>
        </p>
      )}
    </section>
  );
}
