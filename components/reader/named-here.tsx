"use client";
// Who and what a text names: the most named in a line, all of them by kind under it. Drawn from the cards that the page carries
// anyway, so that the names travel once.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { entityKinds, kindWords } from "#components/ui/kinds.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import styles from "./named-here.module.css";
import { type Card, useReader } from "./reader-room.tsx";

/** How many stand in the line: as many as are read at a glance. */
const most = 5;

export function NamedHere() {
  const { cards } = useReader();
  if (cards.length === 0) return <p className={styles.none}>No name in this text has been recorded yet.</p>;
  const groups = entityKinds
    .map((kind) => ({ kind, named: cards.filter((card) => card.kind === kind) }))
    .filter(({ named }) => named.length > 0);
  const counted = groups.map(
    ({ kind, named }) => `${named.length} ${kindWords[kind][named.length === 1 ? "one" : "many"]}`,
  );
  return (
    <div className={styles.named}>
      <p className={styles.most}>
        <span>Names most often</span>
        {cards.slice(0, most).map((card) => (
          <Name key={card.slug} card={card} isMarked />
        ))}
      </p>
      <div data-print="no">
        <Disclosure summary={`Everyone and everything named: ${counted.join(", ")}`}>
          <div className={styles.groups}>
            {groups.map(({ kind, named }) => (
              <section key={kind}>
                <h2 className={styles.kind}>{kindWords[kind].many}</h2>
                <ul className={styles.names}>
                  {named.map((card) => (
                    <li key={card.slug}>
                      <Name card={card} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Disclosure>
      </div>
    </div>
  );
}

function Name({ card: { slug, kind, name, here }, isMarked = false }: { card: Card; isMarked?: boolean }) {
  return (
    <span>
      <Link className={styles.name} href={entityAddress(slug)} prefetch={false}>
        {isMarked && <KindMark kind={kind} />} {name}
      </Link>{" "}
      <span className={styles.count}>{here}</span>
    </span>
  );
}
