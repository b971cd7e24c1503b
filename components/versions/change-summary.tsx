// What a newer version changed, counted, with the way to see it word by word.
import { Button } from "#components/ui/button.tsx";
import { Stat } from "#components/ui/stat.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { Summary } from "#lib/features/comparisons/summarize.ts";
import styles from "./change-summary.module.css";

type Props = { older: string; newer: string; summary: Summary };

export function ChangeSummary({ older, newer, summary }: Props) {
  const { wording, typography, leftOnly, rightOnly, moved, identical } = summary;
  const counts = [
    [wording, wording === 1 ? "change of wording" : "changes of wording"],
    [typography, "of typography alone"],
    [leftOnly, leftOnly === 1 ? "passage gone" : "passages gone"],
    [rightOnly, rightOnly === 1 ? "passage added" : "passages added"],
    [moved, moved === 1 ? "passage moved" : "passages moved"],
    [identical, identical === 1 ? "passage identical" : "passages identical"],
  ] as const;
  return (
    <div className={styles.summary}>
      <ul className={styles.counts}>
        {counts
          .filter(([count]) => count > 0)
          .map(([count, label]) => (
            <li key={label}>
              <Stat value={count} label={label} />
            </li>
          ))}
      </ul>
      <Button href={compareAddress({ sources: [older, newer] })}>See it word by word</Button>
    </div>
  );
}
