// All notebooks: what each asks, how much it holds, when it was last changed. Those that were deleted stand at the end, to be brought back.
import Link from "next/link";
import { notebookAddress } from "#lib/features/notebooks/notebook-address.ts";
import type { NotebookItemRow } from "#lib/features/notebooks/queries.ts";
import styles from "./notebook-list.module.css";
import { RestoreNotebook } from "./restore-notebook.tsx";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const count = (excerpts: number) => `${excerpts} ${excerpts === 1 ? "excerpt" : "excerpts"}`;

export function NotebookList({ notebooks }: { notebooks: readonly NotebookItemRow[] }) {
  return (
    <ul className={styles.list}>
      {notebooks.map(({ slug, title, question, updatedAt, _count }) => (
        <li key={slug} className={styles.notebook}>
          <h2 className={styles.title}>
            <Link className={styles.open} href={notebookAddress(slug)} prefetch={false}>
              {title}
            </Link>
          </h2>
          {question && <p className={styles.question}>{question}</p>}
          <p className={styles.facts}>
            {count(_count.blocks)} · changed{" "}
            <time dateTime={updatedAt.toISOString()}>{day.format(updatedAt)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}

export function DeletedNotebooks({ notebooks }: { notebooks: readonly NotebookItemRow[] }) {
  if (notebooks.length === 0) return null;
  return (
    <section className={styles.deleted} aria-labelledby="deleted" data-print="no">
      <h2 className={styles.heading} id="deleted">
        Deleted
      </h2>
      <ul>
        {notebooks.map(({ slug, title, deletedAt, _count }) => (
          <li key={slug} className={styles.row}>
            <span>
              {title}{" "}
              <span className={styles.facts}>
                {count(_count.blocks)}, deleted {deletedAt && day.format(deletedAt)}
              </span>
            </span>
            <RestoreNotebook slug={slug} title={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
