/** Where the passages stand that versions have in another place than the first column, and where that column has them. */
import type { RowView } from "#lib/features/comparisons/version-rows.ts";

/** A passage in a row of the table. */
type Elsewhere = { readonly row: number; readonly ordinal: number };

export type MovedPassages = {
  /** By the ordinal of a passage of the first column that others have elsewhere, where the first has it. */
  readonly homes: ReadonlyMap<number, Elsewhere>;
  /** Where a column has it. */
  readonly away: (home: number, column: number) => Elsewhere | undefined;
};

export function findMoved(rows: readonly RowView[]): MovedPassages {
  const moved = rows.flatMap(({ cells }, row) =>
    cells.flatMap((its, column) =>
      its.flatMap(({ ordinal, movedFrom }) =>
        movedFrom === null ? [] : [{ key: `${movedFrom} ${column}`, movedFrom, row, ordinal }],
      ),
    ),
  );
  const away = new Map(moved.map(({ key, row, ordinal }) => [key, { row, ordinal }]));
  const from = new Set(moved.map(({ movedFrom }) => movedFrom));
  const first = rows.flatMap(({ cells }, row) => (cells[0] ?? []).map(({ ordinal }) => ({ row, ordinal })));
  return {
    homes: new Map(first.filter(({ ordinal }) => from.has(ordinal)).map((one) => [one.ordinal, one])),
    away: (home, column) => away.get(`${home} ${column}`),
  };
}
