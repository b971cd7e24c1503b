// Versions row by row: a row for each passage, in which what answers each other stands level, so that all scroll as one.
import { classNames } from "#components/ui/class-names.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { CellView, RowView } from "#lib/features/comparisons/version-rows.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { PassageWords } from "./passage-words.tsx";
import styles from "./version-table.module.css";

export type VersionTableProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  rows: readonly RowView[];
};

export function VersionTable({ request, columns, rows }: VersionTableProps) {
  const caption = `${columns.map(({ siglum }) => siglum).join(", ")}, passage by passage`;
  const homes = homesOfMoved(rows);
  return (
    <ColumnsTable request={request} columns={columns} caption={caption}>
      <tbody>
        {rows.map((row, index) =>
          request.isShort && row.isIdentical ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two texts never change places.
            <Row key={index} row={row} place={index} columns={columns} homes={homes} />
          ),
        )}
      </tbody>
    </ColumnsTable>
  );
}

/** By the ordinal of a passage of the first column that others have elsewhere, the row in which it stands. */
function homesOfMoved(rows: readonly RowView[]): ReadonlyMap<number, number> {
  const moved = new Set(
    rows.flatMap(({ cells }) => cells.flat().flatMap(({ movedFrom }) => movedFrom ?? [])),
  );
  const homes = rows.flatMap(({ cells }, row) =>
    (cells[0] ?? []).map(({ ordinal }) => [ordinal, row] as const),
  );
  return new Map(homes.filter(([ordinal]) => moved.has(ordinal)));
}

type RowProps = {
  row: RowView;
  place: number;
  columns: readonly ColumnView[];
  homes: ReadonlyMap<number, number>;
};

function Row({ row, place, columns, homes }: RowProps) {
  return (
    <tr id={`row-${place}`} data-difference={row.difference ?? undefined} className={styles.row}>
      {columns.map(({ slug, siglum }, column) => {
        const cells = row.cells[column] ?? [];
        const isLevel = column > 0 && cells.length > 0 && (row.cells[column - 1]?.length ?? 0) > 0;
        return (
          <td
            key={slug}
            data-column={column}
            data-level={isLevel ? (row.isIdentical ? "same" : "changed") : undefined}
            className={classNames(styles.side, cells.length === 0 && styles.lacking)}
          >
            {cells.length === 0 && `Not in ${siglum}`}
            {cells.map((cell) => (
              <Words
                key={cell.at.start}
                cell={cell}
                column={column}
                slug={slug}
                siglum={siglum}
                homes={homes}
              />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

type WordsProps = Pick<RowProps, "homes"> & { cell: CellView; column: number; slug: string; siglum: string };

function Words({ cell, column, slug, siglum, homes }: WordsProps) {
  const { ordinal, at, pieces, movedFrom } = cell;
  const isHome = column === 0 && homes.has(ordinal);
  return (
    <div data-link={movedFrom === null ? (isHome ? `moved-${ordinal}` : undefined) : `moved-${movedFrom}`}>
      <PassageWords slug={slug} siglum={siglum} ordinal={ordinal} at={at} pieces={pieces} />
      {movedFrom !== null && (
        <p className={styles.moved}>
          Moved: the first column has it as <a href={`#row-${homes.get(movedFrom)}`}>passage {movedFrom}</a>.
        </p>
      )}
    </div>
  );
}
