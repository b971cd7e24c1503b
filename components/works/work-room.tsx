// One work as it is laid out: its witnesses side by side, each with the words that show what it is, and on what it leans.
import Link from "next/link";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import type { WorkRow } from "#lib/features/works/queries.ts";
import { toShown } from "#lib/features/works/schema.ts";
import styles from "./work-room.module.css";

export function WorkRoom({ work, sources }: { work: WorkRow; sources: ReadonlyMap<string, string> }) {
  const { title, slug, note, witnesses, passages, voices } = work;
  return (
    <>
      <header className={styles.head}>
        <Breadcrumbs crumbs={[{ href: "/", label: "Sources" }]} here="A work" />
        <h1>{title ?? slug}</h1>
        <p className={styles.kind}>
          {witnesses.length === 1
            ? "A work with one witness here"
            : `One work in ${witnesses.length} witnesses: for whatever they both carry, one origin`}
        </p>
        {note && <p className={styles.note}>Catalogue note: {note}</p>}
      </header>
      <div className={styles.witnesses}>
        {witnesses.map((witness) => {
          const ofWitness = passages.filter(({ anchor }) => anchor.source.slug === witness.slug);
          const byVoice = voices.filter(({ anchor }) => anchor.source.slug === witness.slug);
          const leans = witness.anchors.flatMap(({ lean }) => lean ?? []);
          return (
            <section key={witness.slug} aria-labelledby={`witness-${witness.slug}`}>
              <h2 className={styles.name} id={`witness-${witness.slug}`}>
                <Link href={readAddress(witness.slug)} prefetch={false}>
                  {sources.get(witness.slug) ?? witness.slug}
                </Link>
              </h2>
              <ul>
                {byVoice.map(({ role, entity, anchor }) => (
                  <li key={`${role} ${entity.slug}`} className={styles.fact}>
                    <span className={styles.label}>
                      {role}:{" "}
                      <Link href={entityAddress(entity.slug)} prefetch={false}>
                        {entity.name}
                      </Link>
                    </span>
                    <ShownWords words={toShown(anchor)} />
                  </li>
                ))}
                {ofWitness.map(({ shows, anchor }) => (
                  <li key={anchor.id} className={styles.fact}>
                    <span className={styles.label}>{shows}</span>
                    <ShownWords words={toShown(anchor)} />
                  </li>
                ))}
                {leans.map(({ outlet, anchor }) => (
                  <li key={anchor.id} className={styles.fact}>
                    <span className={styles.label}>
                      Leans on{" "}
                      <Link href={entityAddress(outlet.slug)} prefetch={false}>
                        {outlet.name}
                      </Link>
                    </span>
                    <ShownWords words={toShown(anchor)} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
