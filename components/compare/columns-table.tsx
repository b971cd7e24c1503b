// Texts side by side: a table with a column for each, as wide as the address says, and what fills it. What stands level is in one
// row. On a narrow screen one column is shown.
import Link from "next/link";
import type { ReactNode } from "react";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { ColumnHandle } from "./column-handle.tsx";
import { shownColumn } from "./column-switch.tsx";
import { columnWidths } from "./column-widths.ts";
import styles from "./columns-table.module.css";
import { CompareSpanBar } from "./compare-span-bar.tsx";
import { tableId } from "./table-id.ts";

export type ColumnsTableProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  caption: string;
  /** Under the title of each column. */
  notes?: readonly string[];
  /** Its bodies. */
  children: ReactNode;
};

export function ColumnsTable({ request, columns, caption, notes = [], children }: ColumnsTableProps) {
  const widths = columnWidths(request.widths, columns.length);
  return (
    <div className={styles.frame}>
      <table
        id={tableId}
        className={styles.table}
        data-columns={columns.length}
        data-shown={shownColumn(request)}
      >
        <caption className={styles.caption}>{caption}</caption>
        <colgroup>
          {columns.map(({ slug }, column) => (
            <col key={slug} width={`${widths[column]}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ slug, siglum, name }, column) => (
              <th key={slug} scope="col" className={styles.head} data-column={column}>
                <Link href={readAddress(slug)} prefetch={false}>
                  <span className={styles.siglum}>{siglum}</span> {name}
                </Link>
                {notes[column] && <span className={styles.note}>{notes[column]}</span>}
                {column < columns.length - 1 && (
                  <ColumnHandle request={request} column={column} widths={widths} siglum={siglum} />
                )}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
      <CompareSpanBar request={request} columns={columns} />
    </div>
  );
}
