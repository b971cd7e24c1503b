"use client";
import type { ReactNode } from "react";
// My excerpts of this text, one after the other: under the text for those who read without scripts, and on paper, where the numbers are
// those beside the words. With scripts the notes stand at their height instead.
import { plainNote } from "#components/excerpts/plain-note.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./excerpt-list.module.css";
import { useReader } from "./reader-room.tsx";

/** Notes as the server drew them, each with the revision that it drew. */
export type DrawnNotes = Readonly<Record<string, { readonly revision: number; readonly note: ReactNode }>>;

/** A note that was changed since is shown without its marks: what reads Markdown is not fetched for a list that scripts hide. */
export function ExcerptList({ drawn }: { drawn: DrawnNotes }) {
  const { source, excerpts, layers } = useReader();
  if (excerpts.length === 0 || !layers.includes("excerpt")) return null;
  return (
    <section className={styles.notes} aria-labelledby="my-excerpts">
      <h2 id="my-excerpts" className={styles.title}>
        My excerpts
      </h2>
      <ol className={styles.list}>
        {excerpts.map(({ key, id, revision, start, end, exact, note, tags }) => (
          <li key={key}>
            <blockquote className={styles.words}>
              <a href={readAddress(source.slug, { start, end })}>{shorten(exact)}</a>
            </blockquote>
            {drawn[id]?.revision === revision ? drawn[id].note : note && <p>{plainNote(note)}</p>}
            {tags.length > 0 && <p className={styles.tags}>{tags.join(", ")}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function shorten(words: string): string {
  return words.length > 200 ? `${words.slice(0, 198).trimEnd()} …` : words;
}
