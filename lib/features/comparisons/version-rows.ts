/**
 * Versions side by side as a screen needs them: rows of cells, cut at the words that differ. Differences are numbered in the
 * order of the rows, so that one can go from each to the next. Pure; what is not to be shown is left unmarked.
 */
import type { Change } from "#lib/collation/collation.ts";
import { type Cell, type Row, tabulate } from "#lib/collation/tabulate.ts";
import type { StoredSpan } from "#lib/text/span.ts";
import type { DifferenceKind } from "./compare-request.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";
import { type MarkedSpan, type Piece, toPieces } from "./pieces.ts";

export type CellView = {
  readonly ordinal: number;
  readonly at: StoredSpan;
  readonly pieces: readonly Piece[];
  /** The passage of the first column that it answers out of its place; null where it has not moved. */
  readonly movedFrom: number | null;
};

export type RowView = {
  /** The number of the difference that the row is, as a passage that not all have; null where all have it. */
  readonly difference: number | null;
  readonly isIdentical: boolean;
  /** By column. */
  readonly cells: readonly (readonly CellView[])[];
};

/** Where a difference lies in the whole: 0 to 1. */
export type Difference = {
  readonly number: number;
  readonly kind: DifferenceKind;
  /** The place of its row in the list. */
  readonly row: number;
  readonly from: number;
  readonly to: number;
};

export type VersionRows = { readonly rows: readonly RowView[]; readonly differences: readonly Difference[] };

const rowsOf = keeping<readonly Row[]>();

/** The rows of versions, led by the first. Kept in the process by their hashes. */
export function tabulated(texts: readonly ComparedText[]): readonly Row[] {
  return rowsOf(texts.map(({ hash }) => hash).join(" "), () => tabulate(texts));
}

export function toVersionRows(
  texts: readonly ComparedText[],
  table: readonly Row[],
  show: readonly DifferenceKind[],
): VersionRows {
  const lengths = table.map(({ cells }) => Math.max(1, ...cells.map(lengthOf)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const differences: Difference[] = [];
  let reached = 0;
  const rows = table.map(({ cells, lead }, index): RowView => {
    const [from, length] = [reached, lengths[index] ?? 0];
    reached += length;
    const add = (kind: DifferenceKind, start: number, end: number) => {
      const number = differences.length + 1;
      differences.push({ number, kind, row: index, from: (from + start) / whole, to: (from + end) / whole });
      return number;
    };
    const isLacking = cells.some((its) => its.length === 0);
    const difference = isLacking && show.includes("passages") ? add("passages", 0, length) : null;
    const leadStart = cells[lead]?.[0]?.part.span.start ?? 0;
    const marks = marksIn(cells, lead, show, ({ kind, left }) =>
      add(kind, Math.min(length, left.start - leadStart), Math.min(length, left.end - leadStart)),
    );
    return {
      difference,
      isIdentical: !isLacking && cells.every((its) => its.every(({ pair }) => isSame(pair))),
      cells: cells.map((its, column) => its.map((cell) => toCell(texts[column], cell, marks[column] ?? []))),
    };
  });
  return { rows, differences };
}

function isSame(pair: Cell["pair"]): boolean {
  return pair === null || pair.status === "identical";
}

function lengthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { part }) => sum + part.span.end - part.span.start, 0);
}

/** By column the words that differ. A change is marked in the column that has it and, by the same number, in that of the lead. */
function marksIn(
  cells: readonly (readonly Cell[])[],
  lead: number,
  show: readonly DifferenceKind[],
  add: (change: Change) => number,
): MarkedSpan[][] {
  const marks = cells.map((): MarkedSpan[] => []);
  const changes = cells.flatMap((its, column) =>
    its.flatMap(({ pair }) => (pair?.changes ?? []).map((change) => ({ change, column }))),
  );
  for (const { change, column } of changes.toSorted((a, b) => a.change.left.start - b.change.left.start)) {
    if (!show.includes(change.kind)) continue;
    const number = add(change);
    marks[lead]?.push({ span: change.left, mark: change.kind, number });
    marks[column]?.push({ span: change.right, mark: change.kind, number });
  }
  return marks;
}

function toCell(
  text: ComparedText | undefined,
  { part, movedFrom }: Cell,
  marks: readonly MarkedSpan[],
): CellView {
  if (text === undefined) throw new Error("A cell stands in a column that has no text.");
  const { ordinal, span } = part;
  return { ordinal, at: text.positions.toStored(span), movedFrom, pieces: toPieces(text.text, span, marks) };
}
