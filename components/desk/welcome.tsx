// The first thing that is seen: how much is here, counted, and the search.
import Link from "next/link";
import { SearchField } from "#components/ui/search-field.tsx";
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

export function Welcome({ counts }: { counts: Counts }) {
  return (
    <header className={styles.welcome}>
      <h1 className={styles.title}>
        {count(counts.sources, "source", "sources")}, with every name linked to its exact words
      </h1>
      <div className={styles.search}>
        <SearchField
          action="/search"
          label="Search all sources"
          placeholder="Words, or “a phrase”"
          size="l"
        />
      </div>
      <p className={styles.counts}>
        {count(counts.mentions, "mention", "mentions")} of{" "}
        <Link href="/people" prefetch={false}>
          {count(counts.persons, "person", "people")}
        </Link>
        ,{" "}
        <Link href="/organizations" prefetch={false}>
          {count(counts.organizations, "organization", "organizations")}
        </Link>{" "}
        and{" "}
        <Link href="/places" prefetch={false}>
          {count(counts.places, "place", "places")}
        </Link>
      </p>
    </header>
  );
}
