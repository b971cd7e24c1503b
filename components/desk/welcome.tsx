// The first thing that is seen: how much is here, counted, and the search. Of an empty room there is nothing to seek.
import Link from "next/link";
import { SearchField } from "#components/ui/search-field.tsx";
import { claimsAddress } from "#lib/features/claims/claim-address.ts";
import { kindAddress } from "#lib/features/entities/entity-address.ts";
import { eventsAddress } from "#lib/features/events/event-address.ts";
import { reviewAddress } from "#lib/features/reviews/review-address.ts";
import styles from "./welcome.module.css";

export type Counts = {
  sources: number;
  mentions: number;
  persons: number;
  organizations: number;
  places: number;
};

const count = (value: number, one: string, many: string) =>
  `${value.toLocaleString("en-GB")} ${value === 1 ? one : many}`;

function HowMuch({ counts: { mentions, persons, organizations, places } }: { counts: Counts }) {
  return (
    <p className={styles.counts}>
      {count(mentions, "mention", "mentions")} of{" "}
      <Link href={kindAddress.person} prefetch={false}>
        {count(persons, "person", "people")}
      </Link>
      ,{" "}
      <Link href={kindAddress.organization} prefetch={false}>
        {count(organizations, "organization", "organizations")}
      </Link>{" "}
      and{" "}
      <Link href={kindAddress.place} prefetch={false}>
        {count(places, "place", "places")}
      </Link>
    </p>
  );
}

export type Known = { events: number; claims: number; conflicts: number; waiting: number };

function WhatIsKnown({ known: { events, claims, conflicts } }: { known: Known }) {
  if (events + claims === 0) return null;
  return (
    <p className={styles.counts}>
      {conflicts > 0 && (
        <>
          <Link href={claimsAddress({ conflicts: true })} prefetch={false}>
            {count(conflicts, "claim in conflict", "claims in conflict")}
          </Link>{" "}
          of{" "}
        </>
      )}
      <Link href={claimsAddress()} prefetch={false}>
        {count(claims, "claim", "claims")}
      </Link>
      , and{" "}
      <Link href={eventsAddress()} prefetch={false}>
        {count(events, "event", "events")}
      </Link>
    </p>
  );
}

/** Proposals are no facts: they are told apart from what is known. */
function WhatWaits({ waiting }: { waiting: number }) {
  if (waiting === 0) return null;
  return (
    <p className={styles.counts}>
      <Link href={reviewAddress()} prefetch={false}>
        {count(waiting, "proposal waits", "proposals wait")} to be reviewed
      </Link>
    </p>
  );
}

export function Welcome({ counts, known }: { counts: Counts; known: Known }) {
  const { sources } = counts;
  const title = `${count(sources, "source", "sources")}, with every name linked to its exact words`;
  return (
    <header className={styles.welcome}>
      <h1 className={styles.title}>{sources === 0 ? "An empty reading room" : title}</h1>
      {sources > 0 && (
        <>
          <div className={styles.search}>
            <SearchField
              action="/search"
              label="Search all sources"
              placeholder="Words, or “a phrase”"
              size="l"
            />
          </div>
          <div>
            <HowMuch counts={counts} />
            <WhatIsKnown known={known} />
            <WhatWaits waiting={known.waiting} />
          </div>
        </>
      )}
    </header>
  );
}
