// On a narrow screen one column is shown: which, is in the address. Wide screens show all and do not need it.
import Link from "next/link";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import styles from "./column-switch.module.css";

export function ColumnSwitch({
  request,
  columns,
}: {
  request: CompareRequest;
  columns: readonly ColumnView[];
}) {
  const shown = shownColumn(request);
  return (
    <nav className={styles.nav} aria-label="Column shown">
      {columns.map(({ slug, siglum, name }, index) => (
        <Link
          key={slug}
          className={styles.column}
          href={compareAddress({ ...request, column: slug })}
          prefetch={false}
          scroll={false}
          title={name}
          aria-current={index === shown ? "true" : undefined}
        >
          {siglum}
        </Link>
      ))}
    </nav>
  );
}

/** The place of the column that a narrow screen shows: the first where the address names none that is there. */
export function shownColumn({ column, sources }: CompareRequest): number {
  return Math.max(0, sources.indexOf(column ?? ""));
}
