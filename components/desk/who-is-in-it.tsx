// The people whom a source names most, each a way to their room.
import Link from "next/link";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { MentionedRow } from "#lib/features/entities/queries.ts";
import styles from "./who-is-in-it.module.css";

const shown = 5;

export function WhoIsInIt({ mentioned }: { mentioned: readonly MentionedRow[] }) {
  const most = mentioned.filter(({ kind }) => kind === "person").slice(0, shown);
  if (most.length === 0) return null;
  return (
    <ul className={styles.names} aria-label="Most mentioned in it">
      {most.map(({ slug, kind, name, here }) => (
        <li key={slug} data-kind={kind}>
          <Link className={styles.link} href={entityAddress(slug)} prefetch={false}>
            {name}
          </Link>{" "}
          <span className={styles.count}>
            {here}
            <VisuallyHidden> mentions</VisuallyHidden>
          </span>
        </li>
      ))}
    </ul>
  );
}
