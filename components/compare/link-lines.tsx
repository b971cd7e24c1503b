"use client";
// Lines between the columns from each shared sentence, and each moved passage, to its counterparts: drawn where both are on the page,
// behind the words. They add to the numbers and links that say the same; whoever cannot see them misses nothing.
import { useEffect, useRef } from "react";
import styles from "./link-lines.module.css";
import { linkPath } from "./link-path.ts";
import { tableId } from "./table-id.ts";

export function LinkLines({ count }: { count: number }) {
  const lines = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const table = document.getElementById(tableId);
    if (!table) return;
    const draw = () => lines.current && drawLines(lines.current, table, count);
    const light = ({ target, type }: Event) => {
      const link =
        target instanceof Element ? target.closest("[data-link]")?.getAttribute("data-link") : null;
      for (const one of document.querySelectorAll(`[data-link="${link}"], [data-line="${link}"]`))
        one.toggleAttribute("data-lit", type === "pointerover");
    };
    const sizes = new ResizeObserver(draw);
    sizes.observe(table);
    table.addEventListener("pointerover", light);
    table.addEventListener("pointerout", light);
    return () => {
      sizes.disconnect();
      table.removeEventListener("pointerover", light);
      table.removeEventListener("pointerout", light);
    };
  }, [count]);
  return <svg ref={lines} className={styles.lines} aria-hidden="true" data-print="no" />;
}

/** From each place of a link to the next in another column; what is not shown (another column, on a phone) has no box. */
function drawLines(lines: SVGSVGElement, table: HTMLElement, count: number) {
  const origin = lines.getBoundingClientRect();
  const places = [...table.querySelectorAll<HTMLElement>("[data-link]")].filter((one) =>
    one.checkVisibility(),
  );
  const paths = [...Map.groupBy(places, ({ dataset }) => dataset.link ?? "")].flatMap(([link, its]) => {
    const ends = its
      .map((one) => ({ one, column: Number(one.closest<HTMLElement>("[data-column]")?.dataset.column) }))
      .toSorted((a, b) => a.column - b.column);
    return ends.slice(1).flatMap((to, index) => {
      const from = ends[index];
      if (!from || from.column === to.column) return [];
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", linkPath(boxOf(from.one, origin), boxOf(to.one, origin)));
      path.setAttribute("class", styles.line ?? "");
      path.setAttribute("data-line", link);
      return [path];
    });
  });
  lines.replaceChildren(...(count > 1 ? paths : []));
}

/** The cell of a place, and the middle of the first line of its words. */
function boxOf(place: HTMLElement, origin: DOMRect) {
  const line = place.getClientRects()[0] ?? place.getBoundingClientRect();
  const cell = place.closest("td")?.getBoundingClientRect() ?? line;
  return {
    left: cell.left - origin.left,
    right: cell.right - origin.left,
    top: cell.top - origin.top,
    middle: (line.top + Math.min(line.bottom, line.top + 28)) / 2 - origin.top,
  };
}
