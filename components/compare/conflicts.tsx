// Where the texts conflict: both claims, the words that carry them in each column, and why they do not go together.
import Link from "next/link";
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { Conflict, ConflictSide } from "#lib/features/comparisons/conflicts.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./conflicts.module.css";

type ConflictsProps = { columns: readonly ColumnView[]; conflicts: readonly Conflict[] };

export function Conflicts({ columns, conflicts }: ConflictsProps) {
  if (conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts" className={styles.conflicts}>
      <h2 id="conflicts">Where they conflict</h2>
      <ol className={styles.list}>
        {conflicts.map(({ type, why, sides: [one, other] }, index) => (
          <li key={`${one.slug} ${other.slug}`} id={`conflict-${index}`} className={styles.conflict}>
            <p className={styles.why}>
              <KindMark kind="claim" /> <b>{type === "contradicts" ? "Contradiction" : "Tension"}:</b> {why}
            </p>
            <div className={styles.sides}>
              <Side side={one} columns={columns} />
              <Side side={other} columns={columns} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Side({ side, columns }: { side: ConflictSide; columns: readonly ColumnView[] }) {
  return (
    <div className={styles.side}>
      <p>{side.statement}</p>
      <ul className={styles.places}>
        {side.places.map(({ column, start, end, exact }) => (
          <li key={`${column} ${start}`}>
            {columns[column]?.siglum}{" "}
            <Link href={readAddress(columns[column]?.slug ?? "", { start, end })} prefetch={false}>
              “{exact}”
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
