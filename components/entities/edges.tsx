// How an entity stands to others: for each the events and claims that join them, and the words behind each. Named side by side is not
// enough; that is in the list of companions.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import { claimAddress } from "#lib/features/claims/claim-address.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { EdgeGround, EdgeView } from "#lib/features/entities/to-edges.ts";
import { eventAddress } from "#lib/features/events/event-address.ts";
import styles from "./edges.module.css";

/** So many of those that are joined most; so many grounds of each; so many passages of a ground, whose room has all. */
const most = { edges: 12, grounds: 8, words: 2 };

const saidOf = {
  event: "both in",
  claim: "both in what is claimed",
  says: "speaks of it",
  told: "is spoken of by it",
} as const;

function Ground({ ground: { kind, slug, title, words } }: { ground: EdgeGround }) {
  return (
    <li className={styles.ground}>
      <span className={styles.kind}>{saidOf[kind]}</span>{" "}
      <Link href={kind === "event" ? eventAddress(slug) : claimAddress(slug)} prefetch={false}>
        {title}
      </Link>
      {words.slice(0, most.words).map((shown) => (
        <ShownWords key={`${shown.source} ${shown.start}`} words={shown} />
      ))}
      {words.length > most.words && (
        <span className={styles.kind}>and {words.length - most.words} more passages</span>
      )}
    </li>
  );
}

function countGrounds(grounds: readonly EdgeGround[]): string {
  const events = grounds.filter(({ kind }) => kind === "event").length;
  const claims = grounds.length - events;
  return [
    events > 0 && `${events} ${events === 1 ? "event" : "events"}`,
    claims > 0 && `${claims} ${claims === 1 ? "claim" : "claims"}`,
  ]
    .filter(Boolean)
    .join(", ");
}

export function Edges({ edges }: { edges: readonly EdgeView[] }) {
  if (edges.length === 0) return null;
  return (
    <section aria-labelledby="edges">
      <h2 className={styles.heading} id="edges">
        Joined with
      </h2>
      {edges.slice(0, most.edges).map(({ entity, grounds }) => (
        <Disclosure
          key={entity.slug}
          summary={
            <>
              <KindMark kind={entity.kind} /> <b className={styles.name}>{entity.name}</b>{" "}
              <span className={styles.kind}>{countGrounds(grounds)}</span>
            </>
          }
        >
          <ul>
            {grounds.slice(0, most.grounds).map((ground) => (
              <Ground key={`${ground.kind} ${ground.slug}`} ground={ground} />
            ))}
          </ul>
          <p className={styles.kind}>
            {grounds.length > most.grounds && `${grounds.length - most.grounds} more in the rooms of both. `}
            <Link href={entityAddress(entity.slug)} prefetch={false}>
              The room of {entity.name}
            </Link>
          </p>
        </Disclosure>
      ))}
    </section>
  );
}
