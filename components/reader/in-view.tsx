"use client";
// The list of who and what is in view; pointing at one shows where else in the text it is named.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { findArticle } from "./article-dom.ts";
import styles from "./in-view.module.css";
import { type Card, useReader } from "./reader-room.tsx";

export function InView({ cards }: { cards: readonly Card[] }) {
  return (
    <section className={styles.view} aria-labelledby="in-view">
      <h2 id="in-view" className={styles.heading}>
        In view
      </h2>
      {cards.length === 0 && <p className={styles.none}>Nobody is named in these passages.</p>}
      <ul className={styles.list}>
        {cards.map((card) => (
          <Row key={card.slug} card={card} />
        ))}
      </ul>
    </section>
  );
}

function Row({ card }: { card: Card }) {
  const { cards } = useReader();
  const light = (isLit: boolean) => () => lightMentions(cards.indexOf(card), isLit);
  return (
    <li className={styles.row} onPointerEnter={light(true)} onPointerLeave={light(false)}>
      <Link
        className={styles.name}
        data-kind={card.kind}
        href={entityAddress(card.slug)}
        prefetch={false}
        onFocus={light(true)}
        onBlur={light(false)}
      >
        <KindMark kind={card.kind} />
        <span>{card.name}</span>
      </Link>
      <span className={styles.count} title={`${card.here} times in this text`}>
        {card.here}
        <VisuallyHidden> times in this text</VisuallyHidden>
      </span>
    </li>
  );
}

function lightMentions(place: number, isLit: boolean) {
  for (const mention of findArticle()?.querySelectorAll(`a[data-card="${place}"]`) ?? []) {
    mention.toggleAttribute("data-lit", isLit);
  }
}
