"use client";
// Where the differences lie over the whole length, and the way from each to the next: by buttons, by n and p, by a click in the
// strip. Without scripts the marks of the strip are links to their rows.
import { ArrowDown, ArrowUp } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { useKey } from "#components/keyboard/use-key.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Difference } from "#lib/features/comparisons/version-rows.ts";
import styles from "./difference-strip.module.css";

const words = { wording: "wording", typography: "typography", passages: "a passage that not all have" };
const shapes = { wording: [0, 24], typography: [14, 10], passages: [6, 12] } as const;
/** The narrowest mark, in thousandths of the strip. */
const narrowest = 2.5;

export type DifferenceStripProps = { differences: readonly Difference[] };

export function DifferenceStrip({ differences }: DifferenceStripProps) {
  const [current, setCurrent] = useState(0);
  const go = (number: number) => {
    if (number < 1 || number > differences.length) return;
    setCurrent(number);
    showDifference(number);
  };
  useKey("n", "Next difference", "Comparing", () => go(current + 1));
  useKey("p", "Previous difference", "Comparing", () => go(current - 1));
  const choose = (event: MouseEvent<SVGSVGElement>) => {
    const chosen = (event.target as Element).closest("[data-number]")?.getAttribute("data-number");
    if (!chosen) return;
    event.preventDefault();
    go(Number(chosen));
  };
  const kind = differences[current - 1]?.kind;
  return (
    <div className={styles.bar} data-print="no">
      <div className={styles.steps}>
        <IconButton
          label="Previous difference (p)"
          icon={<ArrowUp />}
          disabled={current <= 1}
          onClick={() => go(current - 1)}
        />
        <IconButton
          label="Next difference (n)"
          icon={<ArrowDown />}
          disabled={current >= differences.length}
          onClick={() => go(current + 1)}
        />
        <span className={styles.place} role="status">
          {kind
            ? `${current} of ${differences.length}: ${words[kind]}`
            : `${differences.length} ${differences.length === 1 ? "difference" : "differences"}`}
        </span>
      </div>
      <svg
        className={styles.strip}
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        aria-hidden="true"
        onClick={choose}
      >
        {differences.map(({ number, kind, row, from, to }) => (
          <a key={number} href={`#row-${row}`} tabIndex={-1} data-number={number}>
            <rect
              className={styles.mark}
              data-shape={kind}
              data-current={number === current || undefined}
              x={from * 1000}
              width={Math.max(narrowest, (to - from) * 1000)}
              y={shapes[kind][0]}
              height={shapes[kind][1]}
            />
          </a>
        ))}
      </svg>
    </div>
  );
}

/** Marks the difference in every column, and brings the first that can be seen into view. */
function showDifference(number: number) {
  for (const old of document.querySelectorAll("[data-at]")) old.removeAttribute("data-at");
  const all = [...document.querySelectorAll<HTMLElement>(`[data-difference~="${number}"]`)];
  for (const one of all) one.setAttribute("data-at", "");
  all.find((one) => one.checkVisibility())?.scrollIntoView({ block: "center" });
}
