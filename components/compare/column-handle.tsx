"use client";
// The line between two columns, to make one wider and the other narrower: by dragging, by the arrow keys, by a double click the
// same again. The widths are in the address; while the hand is on it, in the table alone.
import { useRouter } from "next/navigation";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import { type CompareRequest, LEAST_WIDTH } from "#lib/features/comparisons/compare-request.ts";
import styles from "./column-handle.module.css";
import { columnWidths, withWidth } from "./column-widths.ts";

const step = 2;
/** Long enough for a row of key strokes to be one change of the address. */
const rest = 400;

export type ColumnHandleProps = {
  request: CompareRequest;
  /** The column on its left. */
  column: number;
  widths: readonly number[];
  siglum: string;
};

export function ColumnHandle({ request, column, widths, siglum }: ColumnHandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { replace } = useRouter();
  useEffect(() => () => clearTimeout(timer.current), []);
  const own = widths[column] ?? 0;
  const most = own + (widths[column + 1] ?? 0) - LEAST_WIDTH;

  const show = (next: readonly number[]) => {
    const table = handle.current?.closest("table");
    table?.querySelectorAll("col").forEach((col, index) => {
      col.setAttribute("width", `${next[index]}%`);
    });
    handle.current?.setAttribute("aria-valuenow", String(next[column]));
  };
  const keep = (next: readonly number[], delay = 0) => {
    show(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const isEven = next.join() === columnWidths([], next.length).join();
      replace(compareAddress({ ...request, widths: isEven ? [] : next }), { scroll: false });
    }, delay);
  };
  const now = () => withWidth(widths, column, Number(handle.current?.getAttribute("aria-valuenow") ?? own));
  const strike = (event: KeyboardEvent) => {
    const sign = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: (now()[column] ?? own) - sign * step,
      ArrowRight: (now()[column] ?? own) + sign * step,
      Home: LEAST_WIDTH,
      End: most,
    };
    const to = moves[event.key];
    if (event.key === "Enter") keep(columnWidths([], widths.length));
    else if (to !== undefined) keep(withWidth(widths, column, to), rest);
    else return;
    event.preventDefault();
  };
  const at = ({ clientX, currentTarget }: PointerEvent) => {
    const head = currentTarget.closest("th")?.getBoundingClientRect();
    const whole = currentTarget.closest("table")?.getBoundingClientRect().width;
    return head && whole ? withWidth(widths, column, ((clientX - head.left) / whole) * 100) : [...widths];
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; a separator that has a value can.
    <div
      ref={handle}
      className={styles.handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${siglum}`}
      aria-valuenow={own}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={most}
      aria-valuetext={undefined}
      title="Drag, or use the arrow keys, to change the width; double click to make all the same"
      data-print="no"
      onKeyDown={strike}
      onDoubleClick={() => keep(columnWidths([], widths.length))}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && show(at(event))}
      onPointerUp={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && keep(at(event))}
    />
  );
}
