// What the texts share and what only one of them has, ranked; choosing one lays its passages level.
import { Chip } from "#components/ui/chip.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type CompareRequest, compareAddress } from "#lib/features/comparisons/compare-request.ts";
import type { Subject, Subjects } from "#lib/features/comparisons/subjects.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import styles from "./subject-lists.module.css";

/** So many of each list are in view; the others are behind a heading. */
const inView = 20;

export type SubjectListsProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  subjects: Subjects;
  chosen: Subject | null;
};

export function SubjectLists({ request, columns, subjects, chosen }: SubjectListsProps) {
  const names = subjects.shared.filter(({ type }) => type === "entity");
  const told = subjects.shared.filter(({ type }) => type !== "entity");
  const list = (title: string, items: readonly Subject[], isOnly = false) => (
    <SubjectList key={title} {...{ request, columns, chosen, title, items, isOnly }} />
  );
  return (
    <nav id="align-by" className={styles.lists} aria-label="Align by" data-print="no">
      {list("Names they share", names)}
      {list("Events and claims they share", told)}
      {columns.map(({ siglum }, column) => list(`Only in ${siglum}`, subjects.only[column] ?? [], true))}
    </nav>
  );
}

type SubjectListProps = Omit<SubjectListsProps, "subjects"> & {
  title: string;
  items: readonly Subject[];
  isOnly: boolean;
};

function SubjectList({ title, items, isOnly, ...rest }: SubjectListProps) {
  const [first, others] = [items.slice(0, inView), items.slice(inView)];
  return (
    <section>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{items.length}</span>
      </h2>
      {items.length === 0 && <p className={styles.none}>Nothing.</p>}
      <Items items={first} isOnly={isOnly} {...rest} />
      {others.length > 0 && (
        <Disclosure summary={`${others.length} more`}>
          <Items items={others} isOnly={isOnly} {...rest} />
        </Disclosure>
      )}
    </section>
  );
}

function Items({ items, isOnly, request, columns, chosen }: Omit<SubjectListProps, "title">) {
  return (
    <ul className={styles.items}>
      {items.map(({ type, slug, kind, name, counts }) => (
        <li key={`${type} ${slug}`}>
          <Chip
            kind={kind}
            href={compareAddress({ ...request, by: { type, slug } })}
            current={chosen?.type === type && chosen.slug === slug}
          >
            {name}
          </Chip>
          <span className={styles.counts}>
            {counts
              .map((count, column) => ({ count, siglum: columns[column]?.siglum ?? "" }))
              .filter(({ count }) => !isOnly || count > 0)
              .map(({ count, siglum }) => `${siglum}: ${count}`)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
