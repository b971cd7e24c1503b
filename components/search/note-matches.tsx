// Excerpts of one's own that a query finds, in their words, their notes or their tags: each leads to its place in the text, with its note open.
import Link from "next/link";
import { plainNote } from "#components/excerpts/plain-note.ts";
import { shortWords } from "#components/excerpts/short-words.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import { oneExcerptAddress } from "#lib/features/excerpts/one-excerpt-address.ts";
import type { FoundNotes } from "#lib/features/excerpts/view.ts";
import styles from "./note-matches.module.css";

export function NoteMatches({ found: { total, items }, q }: { found: FoundNotes; q: string }) {
  if (total === 0) return null;
  return (
    <section className={styles.notes} aria-label="In your notes">
      <Disclosure
        summary={`In your notes: ${total.toLocaleString("en-GB")} ${total === 1 ? "excerpt" : "excerpts"}`}
        open={total <= items.length}
      >
        <ul className={styles.list}>
          {items.map(({ id, exact, note, tags, colour }) => (
            <li key={id} className={styles.note} data-colour={colour ?? "none"}>
              <Link className={styles.words} href={oneExcerptAddress(id)} prefetch={false} data-result="">
                {shortWords(exact, 140)}
              </Link>
              <span className={styles.said}>
                {[shortWords(plainNote(note), 120), tags.map((tag) => `#${tag}`).join(" ")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        <Link className={styles.all} href={excerptsAddress({ q })} prefetch={false}>
          {total === 1 ? "Among your excerpts" : `All ${total.toLocaleString("en-GB")} among your excerpts`}
        </Link>
      </Disclosure>
    </section>
  );
}
