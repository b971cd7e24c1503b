"use client";
// What answers the chosen words in the other columns: said in a sheet at the foot, and shown where it stands on the page.
import { X } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import { rangeInPassage, wordsOf } from "#components/reader/article-dom.ts";
import { paint } from "#components/reader/paint.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { Counterpart } from "#lib/features/comparisons/counterpart.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";
import styles from "./counterparts.module.css";
import { tableId } from "./table-id.ts";

export type CounterpartsProps = {
  request: CompareRequest;
  columns: readonly ColumnView[];
  found: readonly Counterpart[];
  close: () => void;
};

export function Counterparts({ request, columns, found, close }: CounterpartsProps) {
  useEffect(() => showOnPage(columns, found), [columns, found]);
  useEffect(() => {
    const strike = ({ key }: KeyboardEvent) => key === "Escape" && close();
    document.addEventListener("keydown", strike);
    return () => document.removeEventListener("keydown", strike);
  }, [close]);
  return (
    <section className={styles.sheet} aria-label="Counterparts" data-print="no">
      <ul className={styles.list}>
        {found.map(({ source, at, why }) => (
          <li key={source}>
            <span className={styles.siglum}>
              {columns.find(({ slug }) => slug === source)?.siglum ?? source}
            </span>{" "}
            {at ? (
              <>
                <span className={styles.why}>
                  passage {at.passage}, {why}
                </span>
                <Link
                  className={styles.switch}
                  href={compareAddress({ ...request, column: source })}
                  prefetch={false}
                  scroll={false}
                >
                  Show this column
                </Link>
                <a className={styles.words} href={readAddress(source, at)}>
                  {at.exact}
                </a>
              </>
            ) : (
              <span className={styles.why}>{why}</span>
            )}
          </li>
        ))}
      </ul>
      <IconButton label="Close" icon={<X />} onClick={close} />
    </section>
  );
}

/** Paints what stands on the page, and brings the first of it into view; the answer takes the paint away. */
function showOnPage(columns: readonly ColumnView[], found: readonly Counterpart[]) {
  const table = document.getElementById(tableId);
  if (!table) return;
  const ranges = found.flatMap(({ source, at }) => {
    const column = columns.findIndex(({ slug }) => slug === source);
    return at
      ? rangesAt([...table.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-passage]`)], at)
      : [];
  });
  paint(table, "hit-now", ranges);
  const first = ranges.find(({ startContainer }) => startContainer.parentElement?.checkVisibility());
  first?.startContainer.parentElement?.scrollIntoView({ block: "center" });
  return () => paint(table, "hit-now", []);
}

function rangesAt(passages: readonly HTMLElement[], at: { start: number; end: number }): Range[] {
  return passages.flatMap((passage) => {
    const begin = Number(passage.dataset.start);
    const positions = new Positions(wordsOf(passage));
    const [start, end] = [Math.max(at.start, begin) - begin, Math.min(at.end - begin, positions.length)];
    if (start >= end) return [];
    const span = positions.toText(storedSpan(start, end));
    return rangeInPassage(passage, span.start, span.end) ?? [];
  });
}
