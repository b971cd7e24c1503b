"use client";
// The events and claims whose words are in view, where their layers are shown; pointing at one shows its words in the text.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { kindWords } from "#components/ui/kinds.ts";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import { findArticle } from "./article-dom.ts";
import styles from "./facts-in-view.module.css";
import { type FactCard, useReader } from "./reader-room.tsx";

function Fact({ fact }: { fact: FactCard }) {
  const { facts } = useReader();
  const light = (isLit: boolean) => () => lightWords(facts.indexOf(fact), isLit);
  return (
    <li onPointerEnter={light(true)} onPointerLeave={light(false)}>
      <Link
        className={styles.fact}
        data-kind={fact.kind}
        href={fact.kind === "event" ? eventAddress(fact.slug) : claimAddress(fact.slug)}
        prefetch={false}
        onFocus={light(true)}
        onBlur={light(false)}
      >
        {fact.title}
      </Link>
    </li>
  );
}

export function FactsInView({ facts }: { facts: readonly FactCard[] }) {
  return (["event", "claim"] as const).map((kind) => {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`view-${kind}`}>
        <h2 id={`view-${kind}`} className={styles.heading}>
          <KindMark kind={kind} said={false} /> {kindWords[kind].heading} in view
        </h2>
        <ul>
          {ofKind.map((fact) => (
            <Fact key={fact.slug} fact={fact} />
          ))}
        </ul>
      </section>
    );
  });
}

function lightWords(place: number, isLit: boolean) {
  for (const words of findArticle()?.querySelectorAll(`[data-fact="${place}"]`) ?? []) {
    words.toggleAttribute("data-lit", isLit);
  }
}
