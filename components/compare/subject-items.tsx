"use client";
// A list of what can be chosen. Drawn in the browser too, only so that it travels as a few words for each and not as markup.
import { Chip } from "#components/ui/chip.tsx";
import { compareAddress } from "#lib/features/comparisons/compare-address.ts";
import type { CompareRequest } from "#lib/features/comparisons/compare-request.ts";
import type { Subject } from "#lib/features/comparisons/subjects.ts";
import styles from "./subject-items.module.css";

export type SubjectItemsProps = {
  request: CompareRequest;
  sigla: readonly string[];
  items: readonly Subject[];
  /** The one that is chosen, as "type:slug". */
  chosen: string | null;
};

export function SubjectItems({ request, sigla, items, chosen }: SubjectItemsProps) {
  return (
    <ul className={styles.items}>
      {items.map(({ type, slug, kind, name, counts }) => (
        <li key={`${type} ${slug}`}>
          <Chip
            kind={kind}
            href={compareAddress({ ...request, words: "", by: { type, slug } })}
            current={chosen === `${type}:${slug}`}
          >
            {name}
          </Chip>
          <span className={styles.counts}>
            {counts.flatMap((count, column) => (count > 0 ? [`${sigla[column]}: ${count}`] : [])).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
