// What the texts share and what only one of them has, ranked; choosing one lays its passages level. The first of each list, or in an
// address of their own all of them: long lists would outweigh the texts.
import Link from "next/link";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { Subject, Subjects } from "#lib/features/comparisons/subjects.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { SubjectItems } from "./subject-items.tsx";
import styles from "./subject-lists.module.css";

/** So many are in view of what they share, and of what only one has. */
const inView = { shared: 16, only: 8 };

export type SubjectListsProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  subjects: Subjects;
  chosen: Subject | null;
};

export function SubjectLists({ request, columns, subjects, chosen }: SubjectListsProps) {
  const names = subjects.shared.filter(({ type }) => type === "entity");
  const told = subjects.shared.filter(({ type }) => type !== "entity");
  const sigla = columns.map(({ siglum }) => siglum);
  const list = (title: string, items: readonly Subject[], most: number) => (
    <section key={title}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 && <p className={styles.none}>Nothing.</p>}
      <SubjectItems
        request={request}
        sigla={sigla}
        items={request.isFull ? items : items.slice(0, most)}
        chosen={chosen && `${chosen.type}:${chosen.slug}`}
      />
      {items.length > most && (
        <p className={styles.more}>
          <Link
            href={compareAddress({ ...request, isFull: !request.isFull })}
            prefetch={false}
            scroll={false}
          >
            {request.isFull ? "Fewer" : `All ${items.length}`}
            <span className={styles.of}> of “{title}”</span>
          </Link>
        </p>
      )}
    </section>
  );
  return (
    <nav id="align-by" className={styles.lists} aria-label="Align by" data-print="no">
      {list("Names they share", names, inView.shared)}
      {list("Events and claims they share", told, inView.shared)}
      {columns.map(({ siglum }, column) =>
        list(`Only in ${siglum}`, subjects.only[column] ?? [], inView.only),
      )}
    </nav>
  );
}
