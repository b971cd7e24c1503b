// What was brought in before, the latest first, each with what became of it.
import Link from "next/link";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ArrivalState } from "#lib/features/arrivals/schema.ts";
import styles from "./past-imports.module.css";

type PastImport = {
  readonly id: string;
  readonly at: Date;
  readonly first: string;
  readonly counts: Readonly<Record<ArrivalState, number>>;
};

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

export function PastImports({ imports }: { imports: readonly PastImport[] }) {
  return (
    <section aria-labelledby="past" className={styles.past}>
      <h2 id="past" className={styles.title}>
        Brought in before
      </h2>
      {imports.length === 0 ? (
        <EmptyState title="Nothing has been brought in by hand yet.">
          What the room opened with came from its seeds.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {imports.map(({ id, at, first, counts }) => (
            <li key={id} className={styles.item}>
              <Link href={`/import/${id}`}>{nameOf(first, counts)}</Link>
              <span className={styles.detail}>
                <time dateTime={at.toISOString()}>{moment.format(at)} UTC</time>
                {saidOf(counts)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What to come back for. */
function saidOf(counts: PastImport["counts"]): string {
  const open = counts.waiting + counts.reading + counts.splitting + counts.indexing + counts.proposing;
  const parts = [
    open > 0 && `${open} still to be read`,
    counts.refused > 0 && `${counts.refused} refused`,
    counts.cancelled > 0 && `${counts.cancelled} cancelled`,
  ];
  return parts.map((part) => (part === false ? "" : `, ${part}`)).join("");
}

function nameOf(first: string, counts: PastImport["counts"]): string {
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0) - 1;
  return others === 0 ? first : `${first} and ${others} more`;
}
