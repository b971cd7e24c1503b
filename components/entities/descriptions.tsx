// What the texts call it, in their own words: each a link to where they stand. The same words stand once, with a number for each
// further place.
import Link from "next/link";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ShownWords } from "#components/ui/shown-words.tsx";
import type { DescriptionRow } from "#lib/features/entities/queries.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./descriptions.module.css";

/** So many stand open; the rest lie behind one click. */
const shown = 8;

type Same = readonly [string, readonly DescriptionRow[]];

function Words({ groups }: { groups: readonly Same[] }) {
  return (
    <ul className={styles.list}>
      {groups.map(([exact, [first, ...further]]) => (
        <li key={exact}>
          {first && <ShownWords words={first} as="inline" />}
          {further.map((words, index) => (
            <Link
              key={`${words.source} ${words.start}`}
              className={styles.further}
              href={readAddress(words.source, words)}
              aria-label={`${exact}, place ${index + 2}`}
              prefetch={false}
            >
              {index + 2}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function Descriptions({ descriptions }: { descriptions: readonly DescriptionRow[] }) {
  if (descriptions.length === 0) return null;
  const groups = [...Map.groupBy(descriptions, ({ exact }) => exact)];
  return (
    <section aria-labelledby="described">
      <h2 className={styles.heading} id="described">
        Described as
      </h2>
      <Words groups={groups.slice(0, shown)} />
      {groups.length > shown && (
        <Disclosure summary={`${groups.length - shown} more`}>
          <Words groups={groups.slice(shown)} />
        </Disclosure>
      )}
    </section>
  );
}
