// Above a text that has a newer version: which, since when, where these words stand there, and what changed.
import { History } from "lucide-react";
import Link from "next/link";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { versionsAddress } from "#lib/features/versions/versions-address.ts";
import styles from "./superseded.module.css";

export type Supersession = {
  readonly next: { readonly slug: string; readonly importedAt: Date };
  readonly newest: { readonly slug: string };
  /** How many facts and excerpts wait here for a decision. */
  readonly waiting: number;
  /** Where the words that are shown stand in the newest. */
  readonly there: { readonly start: number; readonly end: number } | null;
};

export function Superseded({ slug, by }: { slug: string; by: Supersession }) {
  const { next, newest, waiting, there } = by;
  return (
    <aside className={styles.note} aria-label="An older version">
      <History className={styles.sign} aria-hidden="true" />
      <p>
        <strong>An older version.</strong> It was superseded on{" "}
        <time dateTime={next.importedAt.toISOString()}>
          {next.importedAt.toLocaleDateString("en-GB", {
            day: "numeric",
            month: "long",
            year: "numeric",
            timeZone: "UTC",
          })}
        </time>{" "}
        by{" "}
        <Link href={readAddress(newest.slug)} prefetch={false}>
          {newest.slug}
        </Link>
        . Lists, search and checks use that one.
      </p>
      <ul className={styles.ways} data-print="no">
        {there && (
          <li>
            <Link href={readAddress(newest.slug, there)} prefetch={false}>
              These words in the current version
            </Link>
          </li>
        )}
        <li>
          <Link href={compareAddress({ sources: [slug, newest.slug] })} prefetch={false}>
            See what changed
          </Link>
        </li>
        <li>
          <Link href={versionsAddress(newest.slug)} prefetch={false}>
            {waiting > 0 ? `All versions (${waiting} to decide)` : "All versions"}
          </Link>
        </li>
      </ul>
    </aside>
  );
}
