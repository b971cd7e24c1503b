"use client";
// My excerpts of this text, one after the other: under the text for those who read without scripts, and on paper, where the numbers are
// those beside the words. With scripts the notes stand at their height instead.
import { NoteView } from "#components/excerpts/note-view.tsx";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./excerpt-list.module.css";
import { useReader } from "./reader-room.tsx";

export function ExcerptList() {
  const { source, excerpts, layers } = useReader();
  if (excerpts.length === 0 || !layers.includes("excerpt")) return null;
  return (
    <section className={styles.notes} aria-labelledby="my-excerpts">
      <h2 id="my-excerpts" className={styles.title}>
        My excerpts
      </h2>
      <ol className={styles.list}>
        {excerpts.map(({ key, start, end, exact, note, tags, references }) => (
          <li key={key}>
            <blockquote className={styles.words}>
              <a href={readAddress(source.slug, { start, end })}>{shorten(exact)}</a>
            </blockquote>
            {note && <NoteView note={note} references={references} />}
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
