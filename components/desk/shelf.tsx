// The sources as a shelf: what each is, who wrote it, when, how long, and who is in it.
import Link from "next/link";
import { EdtfTime } from "#components/ui/edtf-time.tsx";
import { readingMinutes } from "#components/ui/reading-minutes.ts";
import type { MentionedRow } from "#lib/features/entities/queries.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { SourceItemView } from "#lib/features/sources/view.ts";
import styles from "./shelf.module.css";
import { WhoIsInIt } from "./who-is-in-it.tsx";

export type ShelfProps = {
  sources: readonly SourceItemView[];
  mentioned: ReadonlyMap<string, readonly MentionedRow[]>;
};

export function Shelf({ sources, mentioned }: ShelfProps) {
  return (
    <ol>
      {sources.map(({ slug, name, words, fields }) => (
        <li key={slug} className={styles.source}>
          <article>
            <p className={styles.facts}>
              {fields.publisher && <span className={styles.publisher}>{fields.publisher.value}</span>}
              {fields.published && <EdtfTime edtf={fields.published.value} />}
              <span>
                {words.toLocaleString("en-GB")} words, {readingMinutes(words)} min
              </span>
            </p>
            <h3 className={styles.title}>
              <Link className={styles.link} href={readAddress(slug)} prefetch={false}>
                {name}
              </Link>
            </h3>
            {fields.author && <p className={styles.author}>By {fields.author.value}</p>}
            <WhoIsInIt mentioned={mentioned.get(slug) ?? []} />
          </article>
        </li>
      ))}
    </ol>
  );
}
