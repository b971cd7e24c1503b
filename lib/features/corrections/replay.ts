/**
 * What becomes of rows when one of several corrections is undone: what came after stays, as if the undone one had never been. A merge
 * is not "these rows became Qaani" but "whatever was the one became the other", so that undoing an earlier decision lets it apply to
 * what it then finds. Pure; it knows neither the database nor why.
 */

export type Row = Readonly<Record<string, unknown>>;

/** What a correction did to a row: what was there, and what was set in it; a patch of null took it away. */
export type Change = { readonly before: Row | null; readonly patch: Row | null };

export type Deed = {
  readonly id: string;
  /** Of a merge: which entity became which. */
  readonly renames: { readonly from: string; readonly to: string } | null;
  readonly changes: ReadonlyMap<string, Change>;
};

/** What is asked of a cell: whether a merge renames in it, and in which column; whether a patch is a row of its own. */
export type CellRules = {
  readonly entityColumn: (cell: string) => string | null;
  readonly isWhole: (cell: string, patch: Row) => boolean;
  /** What a merge sets beside the entity. */
  readonly markOf: (cell: string) => Row;
};

export type Undone = {
  /** Each row as it is by the decisions so far, and as it is without the undone one. */
  readonly rows: readonly { readonly cell: string; readonly now: Row | null; readonly without: Row | null }[];
  /** What the later corrections did to these rows, told anew; null where they then did nothing. */
  readonly retold: readonly {
    readonly deed: string;
    readonly cell: string;
    readonly change: Change | null;
  }[];
};

/** The row after a change. A patch of something that is not there makes nothing, unless it is a whole row. */
export function applyPatch(cell: string, row: Row | null, patch: Row | null, rules: CellRules): Row | null {
  if (patch === null) return null;
  if (row === null) return rules.isWhole(cell, patch) ? patch : null;
  return { ...row, ...patch };
}

/**
 * Undoes `deed`, where `later` are the corrections after it that still hold, the earliest first.
 *
 * @example a → b by the first, b → c by a second; without the first the second finds no b: the row is a again.
 */
export function undoDeed(deed: Deed, later: readonly Deed[], rules: CellRules): Undone {
  const rows: Undone["rows"][number][] = [];
  const retold: Undone["retold"][number][] = [];
  for (const [cell, { before, patch }] of deed.changes) {
    let now = applyPatch(cell, before, patch, rules);
    let without = before;
    for (const next of later) {
      const told = next.changes.get(cell);
      if (told) now = applyPatch(cell, now, told.patch, rules);
      const change = changeBy(next, cell, without, rules);
      if (told || change) retold.push({ deed: next.id, cell, change });
      if (change) without = applyPatch(cell, without, change.patch, rules);
    }
    rows.push({ cell, now, without });
  }
  return { rows, retold };
}

/** What a correction does to a row as it finds it; null where it leaves it alone. */
function changeBy(deed: Deed, cell: string, row: Row | null, rules: CellRules): Change | null {
  const column = rules.entityColumn(cell);
  if (deed.renames !== null && column !== null) {
    if (row === null || row[column] !== deed.renames.from) return null;
    return { before: row, patch: { ...rules.markOf(cell), [column]: deed.renames.to } };
  }
  const told = deed.changes.get(cell);
  return told ? { before: row, patch: told.patch } : null;
}
