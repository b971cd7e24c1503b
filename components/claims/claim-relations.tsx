// What contradicts a claim, is in tension with it, qualifies or corroborates it: each with the reason, and the words at both ends in view.
import Link from "next/link";
import { ShownWords } from "#components/ui/shown-words.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import type { ClaimView, RelationView } from "#lib/features/claims/view.ts";
import styles from "./claim-relations.module.css";
import room from "./claim-room.module.css";
import { standingWords } from "./relation-words.ts";

type SourceNames = ReadonlyMap<string, string>;

function End({
  label,
  words,
  sources,
}: {
  label: string;
  words: RelationView["here"];
  sources: SourceNames;
}) {
  if (!words) return null;
  return (
    <figure className={styles.end}>
      <figcaption className={styles.label}>
        {label}, in <cite>{sources.get(words.source) ?? words.source}</cite>
      </figcaption>
      <ShownWords words={words} />
    </figure>
  );
}

export function ClaimRelations({ claim, sources }: { claim: ClaimView; sources: SourceNames }) {
  if (claim.related.length === 0) return null;
  return (
    <section className={room.section} aria-labelledby="relations">
      <h2 className={room.heading} id="relations">
        Beside and against it
      </h2>
      <ul>
        {claim.related.map(({ type, isOwn, why, other, here, there }) => (
          <li key={`${type} ${other.slug}`} className={styles.relation}>
            <h3 className={styles.other}>
              <span className={styles.type} data-type={type}>
                {standingWords[type][isOwn ? "own" : "other"]}
              </span>{" "}
              <Link href={claimAddress(other.slug)} prefetch={false}>
                {other.statement}
              </Link>
            </h3>
            <p className={styles.why}>{why}</p>
            <div className={styles.ends}>
              <End label="Here" words={here} sources={sources} />
              <End label="There" words={there} sources={sources} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
