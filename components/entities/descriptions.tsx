// What the texts call it, in their own words: each a link to where they stand. The same words in two places are two links.
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { DescriptionRow } from "#lib/features/entities/queries.ts";
import styles from "./descriptions.module.css";

export function Descriptions({ descriptions }: { descriptions: readonly DescriptionRow[] }) {
  if (descriptions.length === 0) return null;
  return (
    <section aria-labelledby="described">
      <h2 className={styles.heading} id="described">
        Described as
      </h2>
      <ul className={styles.list}>
        {descriptions.map((words) => (
          <li key={`${words.source} ${words.start}`}>
            <ShownWords words={words} as="inline" />
          </li>
        ))}
      </ul>
    </section>
  );
}
