// Entities of one kind as a table: every name, how often, in how many sources. By name, the letters stand in the margin.
import Link from "next/link";
import { Bar } from "#components/ui/bar.tsx";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import type { EntityItemRow } from "#lib/features/entities/queries.ts";
import styles from "./entity-table.module.css";
import { initialOf } from "./initial-of.ts";
import { OtherNames } from "./other-names.tsx";

export type EntityTableProps = {
  caption: string;
  entities: readonly EntityItemRow[];
  /** The letter under which each stands is shown, once. */
  hasLetters: boolean;
  /** The mentions that fill a bar. */
  most: number;
};

export function EntityTable({ caption, entities, hasLetters, most }: EntityTableProps) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" className={styles.mentions}>
            Mentions
          </th>
          <th scope="col" className={styles.sources}>
            Sources
          </th>
        </tr>
      </thead>
      <tbody>
        {entities.map(({ slug, kind, name, names, mentions, sources }, index) => {
          const isFirst = hasLetters && initialOf(name) !== initialOf(entities[index - 1]?.name ?? "");
          return (
            <tr key={slug} data-kind={kind}>
              <th scope="row" className={styles.entity} data-letter={isFirst ? initialOf(name) : undefined}>
                <Link className={styles.name} href={entityAddress(slug)} prefetch={false}>
                  {name}
                </Link>
                <OtherNames names={names} />
              </th>
              <td className={styles.mentions}>
                <span className={styles.measured}>
                  <span className={styles.figure}>{mentions}</span>
                  <Bar share={mentions / most} kind={kind} />
                </span>
              </td>
              <td className={styles.sources}>{sources}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
