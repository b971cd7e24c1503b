"use client";
// The reader's bar for words that are selected in any of the columns, and what answers them in the others. A selection keeps to the
// column in which it began.
import { useCallback, useEffect, useState } from "react";
import { SpanBar } from "#components/reader/span-bar.tsx";
import type { FindText, TextOnPage } from "#components/reader/use-chosen-words.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { Counterpart } from "#lib/features/comparisons/counterpart.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { askCounterparts } from "./ask-counterparts.ts";
import { Counterparts } from "./counterparts.tsx";
import { tableId } from "./table-id.ts";

type CompareSpanBarProps = { request: CompareRequest; columns: readonly ColumnView[] };

export function CompareSpanBar({ request, columns }: CompareSpanBarProps) {
  const [found, setFound] = useState<readonly Counterpart[] | null>(null);
  const close = useCallback(() => setFound(null), []);
  const findText = useCallback<FindText>(
    (range) => {
      const table = document.getElementById(tableId);
      const passages = [...(table?.querySelectorAll<HTMLElement>("[data-passage]") ?? [])];
      const first = passages.find((one) => range.intersectsNode(one) && hasWordsIn(one, range));
      const column = columnOf(first);
      const view = column === null ? undefined : columns[column];
      if (column === null || !view) return null;
      const others = columns.filter(({ slug }) => slug !== view.slug).map(({ slug }) => slug);
      const findCounterpart: TextOnPage["findCounterpart"] = async (chosen) => {
        const answer = await askCounterparts(chosen, others);
        setFound(answer.items);
        return answer.said;
      };
      const own = passages.filter((one) => columnOf(one) === column);
      return { source: { slug: view.slug, cited: view.cited }, passages: own, findCounterpart };
    },
    [columns],
  );
  useColumnSelection();
  return (
    <>
      <SpanBar findText={findText} />
      {found && <Counterparts request={request} columns={columns} found={found} close={close} />}
    </>
  );
}

function columnOf(element: Element | null | undefined): number | null {
  const column = element?.closest<HTMLElement>("[data-column]")?.dataset.column;
  return column === undefined ? null : Number(column);
}

/** A range that only ends at the beginning of a passage has none of its words. */
function hasWordsIn(passage: HTMLElement, range: Range): boolean {
  const within = document.createRange();
  within.selectNodeContents(passage);
  if (within.compareBoundaryPoints(Range.START_TO_START, range) < 0)
    within.setStart(range.startContainer, range.startOffset);
  if (within.compareBoundaryPoints(Range.END_TO_END, range) > 0)
    within.setEnd(range.endContainer, range.endOffset);
  return within.toString().trim() !== "";
}

/** Says on the table in which column the hand was put down; the stylesheet keeps the others out of the selection. */
function useColumnSelection() {
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      const table = document.getElementById(tableId);
      const column = target instanceof Element && table?.contains(target) ? columnOf(target) : null;
      if (!table) return;
      if (column === null) delete table.dataset.selecting;
      else table.dataset.selecting = String(column);
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, []);
}
