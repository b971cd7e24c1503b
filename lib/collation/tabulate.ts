/**
 * Three, four or more versions side by side: a row for each passage of the base, and rows for what the base has not. Each
 * version is collated with the base and, where the base is silent, with the others.
 */

import { collate } from "./collate.ts";
import type { Matched, Part } from "./collation.ts";
import type { Version } from "./version.ts";

/** A part in a row, and its pair with the passage that leads the row; null for the passage that leads. */
export type Cell = {
  readonly part: Part;
  readonly pair: Matched | null;
  /** The ordinal of the passage of the base that it answers although it stands elsewhere; null where it has not moved. */
  readonly movedFrom: number | null;
};

/**
 * One row. For each version, by its place in the list, the parts that stand in it, in order: none where a version lacks the
 * passage, several where it was split. `lead` is the version whose passage, always whole, the others are compared with.
 */
export type Row = { readonly lead: number; readonly cells: readonly (readonly Cell[])[] };

/**
 * The versions as rows, in the order of the base; what the base has not comes before the next passage that it has. What
 * moved has a row of its own, where its version has it; what stands between the parts of a split passage has one behind it.
 *
 * @param base Which of the versions leads.
 * @example tabulate([a, b, c])[0]?.cells[1] // what b has for the first passage of a
 */
export function tabulate(versions: readonly Version[], base = 0): Row[] {
  const leads: { version: Version; index: number }[] = [];
  let rows: Row[] = [];
  const numbered = versions.map((version, index) => ({ version, index }));
  const inOrder = [...numbered.slice(base, base + 1), ...numbered.filter(({ index }) => index !== base)];
  for (const { version, index } of inOrder) {
    let placed = version.passages.map(
      ({ ordinal, span }): Placed => ({ ...NOWHERE, part: { ordinal, span } }),
    );
    for (const lead of leads) {
      const pairs = collate(lead.version, version).filter(
        (pair) => pair.left !== null && pair.right !== null,
      );
      placed = placeBy(pairs, rowsLedBy(rows, lead.index), placed);
      if (lead.index === base)
        placed = placed.map((cell) => ({ ...cell, movedFrom: movedFrom(pairs, cell) }));
    }
    rows = withPlaced(rows, index, versions.length, placed);
    leads.push({ version, index });
  }
  return rows;
}

/** A part of the version that is added, and the row in which it stands; null where it needs one of its own. */
type Placed = Cell & { readonly row: number | null };

const NOWHERE = { pair: null, movedFrom: null, row: null } as const;

/** By the ordinal of the passage that leads it, the index of each row that a version leads. */
function rowsLedBy(rows: readonly Row[], lead: number): Map<number | undefined, number> {
  return new Map(
    rows.flatMap((row, index): [number | undefined, number][] =>
      row.lead === lead ? [[row.cells[lead]?.[0]?.part.ordinal, index]] : [],
    ),
  );
}

/** The parts with those put in rows that have none yet, and answer a leading passage between the rows of their neighbours. */
function placeBy(
  pairs: readonly Matched[],
  rowOf: ReadonlyMap<number | undefined, number>,
  placed: readonly Placed[],
): Placed[] {
  const answers = Map.groupBy(
    pairs.filter(({ isMoved }) => !isMoved),
    ({ right }) => right.ordinal,
  );
  const ceilings = rowsBehind(placed);
  let floor = 0;
  return placed.flatMap((cell, index) => {
    const its = cell.row === null ? (answers.get(cell.part.ordinal) ?? []) : [];
    const found = its.map((pair): Placed => {
      return { ...NOWHERE, part: pair.right, pair, row: rowOf.get(pair.left.ordinal) ?? null };
    });
    const fits = found.every(({ row }) => row !== null && row >= floor && row <= (ceilings[index] ?? row));
    const kept = found.length > 0 && fits ? found : [cell];
    floor = kept.at(-1)?.row ?? floor;
    return kept;
  });
}

function movedFrom(pairs: readonly Matched[], { part }: Placed): number | null {
  return pairs.find(({ isMoved, right }) => isMoved && right.ordinal === part.ordinal)?.left.ordinal ?? null;
}

/** For each part the row of the next behind it that has one; null behind the last. */
function rowsBehind(placed: readonly Placed[]): (number | null)[] {
  let row: number | null = null;
  return placed
    .toReversed()
    .map((cell) => {
      const behind = row;
      row = cell.row ?? row;
      return behind;
    })
    .reverse();
}

/** The rows with the parts in them, and a new row for each part that has none: before the row of the next that has. */
function withPlaced(rows: readonly Row[], added: number, count: number, placed: readonly Placed[]): Row[] {
  const behind = rowsBehind(placed);
  const newRows = new Map<number, Row[]>();
  let before: number | null = null;
  placed.forEach(({ row, part, pair, movedFrom: from }, index) => {
    if (row === null) {
      const next = behind[index] ?? rows.length;
      const slot = next === before ? next + 1 : next;
      const cells = Array.from({ length: count }, (_, version) =>
        version === added ? [{ part, pair, movedFrom: from }] : [],
      );
      newRows.set(slot, [...(newRows.get(slot) ?? []), { lead: added, cells }]);
    } else before = row;
  });
  const byRow = Map.groupBy(placed, ({ row }) => row);
  const all = rows.flatMap((row, index) => {
    const its = (byRow.get(index) ?? []).map(({ part, pair }) => ({ part, pair, movedFrom: null }));
    return [...(newRows.get(index) ?? []), { ...row, cells: row.cells.with(added, its) }];
  });
  return [...all, ...(newRows.get(rows.length) ?? [])];
}
