"use client";
// Lets the arrow keys go from link to link in a table: sideways in a row, up and down in a column, to the nearest that has one.
import type { KeyboardEvent, ReactNode } from "react";

type Props = { className: string | undefined; isMany: boolean; children: ReactNode };

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function linkFrom(cell: HTMLTableCellElement, [byRow, byColumn]: readonly [number, number]) {
  const rows = [...(cell.closest("table")?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
  let row = rows.indexOf(cell.closest("tr") as HTMLTableRowElement);
  let column = cell.cellIndex;
  for (;;) {
    row += byRow;
    column += byColumn;
    const cells = rows[row]?.cells;
    if (cells === undefined || column < 0 || (byRow === 0 && column >= cells.length)) return null;
    const link = cells[column]?.querySelector("a");
    if (link) return link;
  }
}

export function ArrowCells({ className, isMany, children }: Props) {
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>("tbody td, tbody th");
    const link = step && isPlain && cell ? linkFrom(cell, step) : null;
    if (!link) return;
    event.preventDefault();
    link.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what the links in it are struck with.
    <div className={className} data-many={isMany || undefined} onKeyDown={hear}>
      {children}
    </div>
  );
}
