"use client";
// The card of one excerpt: its words, its note, and what can be done with it. It opens beside the words, on narrow screens as a sheet at
// the foot of the window; Escape closes it and gives the focus back.
import { Link2, Pencil, Trash2, X } from "lucide-react";
import Link from "next/link";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { usePlaceNear } from "#components/reader/use-place-near.ts";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { oneExcerptAddress } from "#lib/features/excerpts/one-excerpt-address.ts";
import { CiteMenu } from "./cite-menu.tsx";
import { removeExcerpt, send } from "./excerpt-deeds.ts";
import { ExcerptForm } from "./excerpt-form.tsx";
import type { KeptExcerpt } from "./kept-excerpt.ts";
import styles from "./note-card.module.css";
import { NoteView } from "./note-view.tsx";
import { closeCard } from "./open-card.ts";
import { leftDraft } from "./use-draft.ts";

export type NoteCardProps = {
  excerpt: KeptExcerpt;
  /** Whether it opens to be written on. */
  isEditing: boolean;
  /** The box of its words in the window. */
  near: () => DOMRect | undefined;
};

export function NoteCard({ excerpt, isEditing, near }: NoteCardProps) {
  const card = useRef<HTMLElement>(null);
  const [isWriting, setIsWriting] = useState(isEditing || leftDraft(excerpt) !== null);
  usePlaceNear(card, near);
  useCardFocus(card, isWriting);
  const strike = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    if (isWriting) setIsWriting(false);
    else closeCard();
  };
  return (
    <section
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label={`Excerpt: ${shorten(excerpt.exact, 60)}`}
      tabIndex={-1}
      data-colour={excerpt.colour ?? "none"}
      data-print="no"
      onKeyDown={strike}
    >
      <header className={styles.head}>
        <blockquote className={styles.words}>{shorten(excerpt.exact, 160)}</blockquote>
        <IconButton label="Close" icon={<X />} onClick={closeCard} />
      </header>
      {excerpt.standing === "unsaved" && (
        <p className={styles.fault}>
          Not saved yet. {excerpt.fault}{" "}
          <Button size="s" onClick={() => void send(excerpt.key)}>
            Try again
          </Button>
        </p>
      )}
      {isWriting ? (
        <ExcerptForm
          excerpt={excerpt}
          onDone={() => setIsWriting(false)}
          onFailed={() => setIsWriting(true)}
        />
      ) : (
        <Shown excerpt={excerpt} write={() => setIsWriting(true)} />
      )}
    </section>
  );
}

function useCardFocus(card: RefObject<HTMLElement | null>, isWriting: boolean) {
  // Before it is painted: what is typed at once belongs in the field.
  useLayoutEffect(() => {
    const field = isWriting ? card.current?.querySelector("textarea") : null;
    (field ?? card.current)?.focus({ preventScroll: true });
  }, [card, isWriting]);
}

type ShownProps = Pick<NoteCardProps, "excerpt"> & { write: () => void };

function Shown({ excerpt, write }: ShownProps) {
  const { key, id, exact, note, tags, entities, events, claims, standing } = excerpt;
  const linked = [
    ...entities.map(({ slug, name }) => ({ href: `/entities/${slug}`, name })),
    ...events.map(({ slug, title }) => ({ href: `/events/${slug}`, name: title })),
    ...claims.map(({ slug, statement }) => ({ href: `/claims/${slug}`, name: statement })),
  ];
  return (
    <>
      {note === "" ? (
        <p className={styles.none}>No note yet.</p>
      ) : (
        <NoteView note={note} references={excerpt.references} />
      )}
      {tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      {linked.length > 0 && (
        <ul className={styles.links} aria-label="Linked to">
          {linked.map(({ href, name }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <Button tone="quiet" size="s" icon={<Pencil />} onClick={write}>
          {note === "" ? "Write a note" : "Edit"}
        </Button>
        {standing === "kept" && (
          <>
            <CopyButton
              label="Copy link"
              icon={<Link2 />}
              text={() => new URL(oneExcerptAddress(id), window.location.origin).href}
            />
            <CiteMenu id={id} name={shorten(exact, 40)} />
          </>
        )}
        <Button
          tone="quiet"
          size="s"
          icon={<Trash2 />}
          onClick={() => {
            closeCard();
            void removeExcerpt(key);
          }}
        >
          Delete
        </Button>
      </div>
    </>
  );
}

function shorten(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 2).trimEnd()} …` : words;
}
