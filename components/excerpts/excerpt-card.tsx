// An excerpt as it is read: its words in the source's face, which lead to the passage; where they stand; why they were kept. It only shows.
import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Chip } from "#components/ui/chip.tsx";
import { excerptsAddress } from "#lib/features/excerpts/excerpt-address.ts";
import { notebookAddress } from "#lib/features/notebooks/notebook-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { ColourMark } from "./colour-mark.tsx";
import styles from "./excerpt-card.module.css";
import { NoteView } from "./note-view.tsx";
import type { CardView } from "./to-card.ts";

export type ExcerptCardProps = {
  card: CardView;
  /** Says in which notebook it stands: not where that is plain. */
  withNotebook?: boolean;
};

export function ExcerptCard({ card, withNotebook = false }: ExcerptCardProps) {
  const { excerpt, sourceName, published } = card;
  const { source, exact, passage, colour, note, references } = excerpt;
  return (
    <article className={styles.card} data-colour={colour ?? "none"} aria-label={`Excerpt from ${sourceName}`}>
      <figure>
        <blockquote className={styles.words} dir="auto">
          <Link className={styles.open} href={readAddress(source, excerpt)} prefetch={false} data-result="">
            {exact}
          </Link>
        </blockquote>
        <figcaption className={styles.cite}>
          <cite className={styles.source}>{sourceName}</cite>
          {published && `, ${published}`}, passage {passage}
        </figcaption>
      </figure>
      {card.stayed && <Stayed source={source} as={card.stayed} />}
      {note && (
        <div className={styles.note}>
          <NoteView note={note} references={references} />
        </div>
      )}
      <Marks card={card} withNotebook={withNotebook} />
    </article>
  );
}

const stayedWords: Readonly<Record<NonNullable<CardView["stayed"]>, string>> = {
  changed: "Its source has a newer version, in which these words were changed.",
  ambiguous: "Its source has a newer version, in which these words stand in several places.",
  lost: "Its source has a newer version, in which these words no longer stand.",
  undecided: "Its source has a newer version; these words are those of the older one.",
  released: "These words stay with the older version of their source, as was decided.",
};

function Stayed({ source, as }: { source: string; as: NonNullable<CardView["stayed"]> }) {
  return (
    <p className={styles.stayed}>
      <TriangleAlert aria-hidden="true" />
      <span>
        {stayedWords[as]}{" "}
        <Link href={`/sources/${encodeURIComponent(source)}/versions`} prefetch={false}>
          {as === "released" ? "See the versions" : "Decide"}
        </Link>
      </span>
    </p>
  );
}

function Marks({ card, withNotebook }: { card: CardView; withNotebook: boolean }) {
  const { links, notebook, meanings } = card;
  const { tags, colour } = card.excerpt;
  const isIn = withNotebook && notebook !== null;
  if (tags.length + links.length === 0 && !colour && !isIn) return null;
  return (
    <ul className={styles.marks} aria-label="Colour, tags and links">
      {colour && (
        <li>
          <ColourMark colour={colour} meaning={meanings[colour]} />
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag}>
          <Link className={styles.tag} href={excerptsAddress({ tag })} prefetch={false}>
            {tag}
          </Link>
        </li>
      ))}
      {links.map(({ kind, name, href }) => (
        <li key={href} className={styles.link}>
          <Chip kind={kind} href={href}>
            {name}
          </Chip>
        </li>
      ))}
      {isIn && (
        <li>
          in{" "}
          <Link href={notebookAddress(notebook.slug)} prefetch={false}>
            {notebook.title}
          </Link>
        </li>
      )}
    </ul>
  );
}
