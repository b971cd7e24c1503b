"use client";
// The card of a mention: who it is, how the name matched, how often here and elsewhere, and the way to the next. What opens and
// closes it is in `use-mention.ts`.
import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { useCallback, useEffect, useRef } from "react";
import { openWords } from "#components/corrections/open-words.ts";
import { Keys } from "#components/keyboard/keys.tsx";
import { useKey } from "#components/keyboard/use-key.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { howNamed } from "./how-named.ts";
import styles from "./mention-card.module.css";
import { articleChain, type MentionChain } from "./mention-chain.ts";
import { type Card, useReader } from "./reader-room.tsx";
import { type OpenMention, useMention } from "./use-mention.ts";
import { usePlaceNear } from "./use-place-near.ts";

/** What a card says, as the description of the mention whose card is open. */
const says = "mention-card-says";

export function MentionCard({ chain = articleChain }: { chain?: MentionChain }) {
  const { cards } = useReader();
  const element = useRef<HTMLDivElement>(null);
  const mention = useMention(element, chain);
  const card = cards[Number(mention?.element.dataset.card ?? Number.NaN)];
  return mention && card ? <Face ref={element} {...{ mention, card, chain }} /> : null;
}

function Face({
  ref,
  mention,
  card,
  chain,
}: {
  ref: React.RefObject<HTMLDivElement | null>;
  mention: OpenMention;
  card: Card;
  chain: MentionChain;
}) {
  const { element, goOn } = mention;
  const near = useCallback(() => Array.from(element.getClientRects()).at(-1), [element]);
  usePlaceNear(ref, near);
  useEffect(() => {
    element.dataset.open = "";
    element.setAttribute("aria-describedby", says);
    return () => {
      delete element.dataset.open;
      element.removeAttribute("aria-describedby");
    };
  }, [element]);
  useKey("n", "Next mention of the same name", "Reading", () => goOn(1));
  useKey("p", "Previous mention of the same name", "Reading", () => goOn(-1));
  const { source } = useReader();
  const { at, of } = chain.place(element);
  return (
    <section
      ref={ref}
      className={styles.card}
      aria-label={`Card: ${card.name}`}
      data-kind={card.kind}
      data-print="no"
    >
      <div id={says}>
        <p className={styles.kind}>
          <KindMark kind={card.kind} said={false} /> {kindWords[card.kind].one}
        </p>
        <p className={styles.name}>
          <Link href={entityAddress(card.slug)} prefetch={false}>
            {card.name}
          </Link>
        </p>
        <HowNamed mention={element} words={chain.words(element)?.words} name={card.name} />
        <p className={styles.counts}>{countWords(card)}</p>
      </div>
      <div className={styles.chain}>
        <IconButton
          label="Previous mention"
          icon={<ArrowLeft />}
          disabled={of < 2}
          onClick={() => goOn(-1)}
        />
        <span aria-live="polite">
          {at + 1} of {of}
        </span>
        <IconButton label="Next mention" icon={<ArrowRight />} disabled={of < 2} onClick={() => goOn(1)} />
      </div>
      <Button size="s" tone="quiet" onClick={() => openLink(chain, element, card, source.slug)}>
        Wrong link?
      </Button>
      {element.matches(":focus-visible") && <KeyHint />}
    </section>
  );
}

/** Asks who is meant instead. The words are those of the link. */
function openLink(chain: MentionChain, element: HTMLElement, { slug, name }: Card, source: string): void {
  const words = chain.words(element);
  if (words) openWords({ source, ...words, linked: { slug, name } });
}

function KeyHint() {
  return (
    <p className={styles.hint}>
      <Keys keys="ArrowDown" /> into the card <Keys keys="n" /> next <Keys keys="p" /> previous{" "}
      <Keys keys="Escape" /> close
    </p>
  );
}

function HowNamed({
  mention,
  words,
  name,
}: {
  mention: HTMLElement;
  words: string | undefined;
  name: string;
}) {
  const { as, why, sense } = mention.dataset;
  return howNamed({ words: words ?? mention.textContent, name, as, why, sense }).map((sentence) => (
    <p key={sentence} className={styles.how}>
      {sentence}
    </p>
  ));
}

function countWords({ here, elsewhere, sources }: Card): string {
  const others = sources - 1;
  const there =
    others === 0
      ? "in no other source"
      : `${elsewhere} in ${others} other ${others === 1 ? "source" : "sources"}`;
  return `${here === 1 ? "Once" : `${here} times`} here, ${there}`;
}
