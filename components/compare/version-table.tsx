// Versions as a table: a column each, a row for each passage. What answers each other stands in one row, so all scroll as one.
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { CellView, RowView } from "#lib/features/comparisons/version-rows.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { shownColumn } from "./column-switch.tsx";
import columnStyles from "./columns.module.css";
import { MarkedWords } from "./marked-words.tsx";
import styles from "./version-table.module.css";

export type VersionTableProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  rows: readonly RowView[];
};

export function VersionTable({ request, columns, rows }: VersionTableProps) {
  return (
    <table
      id="versions"
      className={classNames(styles.table, columnStyles.columns)}
      data-shown={shownColumn(request)}
    >
      <caption className={styles.caption}>
        {columns.map(({ siglum }) => siglum).join(", ")}, passage by passage
      </caption>
      <thead>
        <tr>
          {columns.map(({ slug, siglum, name }, column) => (
            <th key={slug} scope="col" data-column={column}>
              <Link href={readAddress(slug)} prefetch={false}>
                <span className={styles.siglum}>{siglum}</span> {name}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) =>
          request.isShort && row.isIdentical ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two texts never change places.
            <Row key={index} row={row} place={index} columns={columns} />
          ),
        )}
      </tbody>
    </table>
  );
}

type RowProps = { row: RowView; place: number; columns: readonly ColumnView[] };

function Row({ row, place, columns }: RowProps) {
  return (
    <tr id={`row-${place}`} data-difference={row.difference ?? undefined} className={styles.row}>
      {columns.map(({ slug, siglum }, column) => {
        const cells = row.cells[column] ?? [];
        return (
          <td key={slug} data-column={column} className={cells.length === 0 ? styles.lacking : undefined}>
            {cells.length === 0
              ? `Not in ${siglum}`
              : cells.map((cell) => <Words key={cell.at.start} cell={cell} slug={slug} siglum={siglum} />)}
          </td>
        );
      })}
    </tr>
  );
}

function Words({ cell, slug, siglum }: { cell: CellView; slug: string; siglum: string }) {
  return (
    <div className={styles.cell}>
      <Link
        className={styles.number}
        href={readAddress(slug, cell.at)}
        prefetch={false}
        aria-label={`Read passage ${cell.ordinal} of ${siglum}`}
      >
        {cell.ordinal}
      </Link>
      <p className={styles.words}>
        <MarkedWords pieces={cell.pieces} />
      </p>
      {cell.movedFrom !== null && (
        <p className={styles.moved}>Moved: the first column has it as passage {cell.movedFrom}.</p>
      )}
    </div>
  );
}
