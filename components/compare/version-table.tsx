// Versions row by row: a row for each passage, in which what answers each other stands level, so that all scroll as one.
import { classNames } from "#components/ui/class-names.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { CellView, RowView } from "#lib/features/comparisons/version-rows.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { findMoved, type MovedPassages } from "./moved-passages.ts";
import { PassageWords } from "./passage-words.tsx";
import styles from "./version-table.module.css";

export type VersionTableProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  rows: readonly RowView[];
};

export function VersionTable({ request, columns, rows }: VersionTableProps) {
  const caption = `${columns.map(({ siglum }) => siglum).join(", ")}, passage by passage`;
  const moved = findMoved(rows);
  return (
    <ColumnsTable request={request} columns={columns} caption={caption}>
      <tbody>
        {rows.map((row, index) =>
          request.isShort && row.isIdentical ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of two texts never change places.
            <Row key={index} row={row} place={index} columns={columns} moved={moved} />
          ),
        )}
      </tbody>
    </ColumnsTable>
  );
}

type RowProps = { row: RowView; place: number; columns: readonly ColumnView[]; moved: MovedPassages };

function Row({ row, place, columns, moved }: RowProps) {
  return (
    <tr id={`row-${place}`} data-difference={row.difference ?? undefined} className={styles.row}>
      {columns.map(({ slug, siglum }, column) => {
        const cells = row.cells[column] ?? [];
        return (
          <td
            key={slug}
            data-column={column}
            data-level={levelOf(row.cells[column - 1], cells)}
            className={classNames(styles.side, cells.length === 0 && styles.lacking)}
          >
            {cells.length === 0 && <Lacking {...{ row, column, siglum, moved }} />}
            {cells.map((cell) => (
              <Words key={cell.at.start} {...{ cell, column, slug, siglum, moved }} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

/** How a cell stands to that on its left; undefined where one of the two has nothing. */
function levelOf(
  before: readonly CellView[] = [],
  cells: readonly CellView[],
): "same" | "changed" | undefined {
  if (before.length === 0 || cells.length === 0) return undefined;
  const words = (its: readonly CellView[]) =>
    its.map(({ pieces }) => pieces.map(({ text }) => text).join("")).join("\n");
  return words(before) === words(cells) ? "same" : "changed";
}

/** A passage that a column has not, or has elsewhere. */
function Lacking({
  row: { cells },
  column,
  siglum,
  moved,
}: Pick<RowProps, "row" | "moved"> & { column: number; siglum: string }) {
  const home = cells[0]?.find(({ ordinal }) => moved.homes.has(ordinal));
  const from = cells.flat().find(({ movedFrom }) => movedFrom !== null)?.movedFrom ?? null;
  const elsewhere = home
    ? moved.away(home.ordinal, column)
    : column === 0 && from
      ? moved.homes.get(from)
      : undefined;
  if (!elsewhere) return `Not in ${siglum}`;
  return (
    <>
      Elsewhere in {siglum}: <a href={`#row-${elsewhere.row}`}>passage {elsewhere.ordinal}</a>
    </>
  );
}

type WordsProps = Pick<RowProps, "moved"> & { cell: CellView; column: number; slug: string; siglum: string };

function Words({ cell: { ordinal, at, pieces, movedFrom }, column, slug, siglum, moved }: WordsProps) {
  const home = movedFrom ?? (column === 0 && moved.homes.has(ordinal) ? ordinal : null);
  return (
    <div data-link={home === null ? undefined : `moved-${home}`}>
      <PassageWords slug={slug} siglum={siglum} ordinal={ordinal} at={at} pieces={pieces} />
      {movedFrom !== null && (
        <p className={styles.moved}>
          Moved: the first column has it as{" "}
          <a href={`#row-${moved.homes.get(movedFrom)?.row}`}>passage {movedFrom}</a>.
        </p>
      )}
    </div>
  );
}
