"use client";
// Who and what is in the window, following the scroll: beside the text on wide screens, under it as a sheet on narrow ones.
import { ChevronUp } from "lucide-react";
import Link from "next/link";
import { useEffect, useId, useState } from "react";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { findArticle } from "./article-dom.ts";
import styles from "./in-view.module.css";
import { type Card, useReader } from "./reader-room.tsx";
import { passagesNear, watchWindow } from "./view-window.ts";

/** The cards of the mentions in the window, by their places, in the order of the text; as one word, so that it compares. */
function lookAround(): string {
  const article = findArticle();
  if (!article) return "";
  const mentions = passagesNear(article).flatMap((passage) =>
    Array.from(
      passage.querySelectorAll<HTMLElement>("a[data-card]"),
      (mention) => mention.dataset.card ?? "",
    ),
  );
  return [...new Set(mentions)].join(" ");
}

function useCardsInView(): readonly Card[] {
  const { cards, layers } = useReader();
  const [places, setPlaces] = useState("");
  useEffect(() => watchWindow(() => setPlaces(lookAround())), []);
  const named = places === "" ? [] : places.split(" ").map((place) => cards[Number(place)]);
  return named.filter((card) => card !== undefined).filter((card) => layers.includes(card.kind));
}

export function InView() {
  const cards = useCardsInView();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.view} data-open={isOpen ? "" : undefined} aria-label="Named in view">
      <h2 className={styles.heading}>In view</h2>
      <button
        type="button"
        className={styles.open}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => event.key === "Escape" && setIsOpen(false)}
      >
        <span>In view</span>
        <span className={styles.summary}>{cards.map(({ name }) => name).join(", ") || "nobody"}</span>
        <ChevronUp className={styles.sign} aria-hidden="true" />
      </button>
      {cards.length === 0 && <p className={styles.none}>Nobody is named in these passages.</p>}
      <ul id={id} className={styles.list}>
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

/** Shows where in the text somebody is named. */
function lightMentions(place: number, isLit: boolean) {
  for (const mention of findArticle()?.querySelectorAll(`a[data-card="${place}"]`) ?? []) {
    mention.toggleAttribute("data-lit", isLit);
  }
}
