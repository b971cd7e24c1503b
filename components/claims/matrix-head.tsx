// The heads of the matrix: the works that have several witnesses as brackets, the sources below them, each a way to its text.
import Link from "next/link";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { bracketsOf, type Column } from "./matrix-columns.ts";
import styles from "./matrix-head.module.css";

export function MatrixHead({ columns }: { columns: readonly Column[] }) {
  const brackets = bracketsOf(columns);
  const hasBrackets = brackets.some(({ work }) => work);
  return (
    <thead className={styles.head}>
      {hasBrackets && (
        <tr>
          <td colSpan={2} className={styles.empty} />
          {brackets.map(({ work, title, span }, index) =>
            work ? (
              <th key={work} scope="colgroup" colSpan={span} className={styles.bracket}>
                <Link href={`/works/${work}`} title={title ?? undefined} prefetch={false}>
                  one work, {span} witnesses
                </Link>
              </th>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a matrix stay where they are.
              <td key={index} colSpan={span} className={styles.empty} />
            ),
          )}
        </tr>
      )}
      <tr>
        <th scope="col" className={styles.claim}>
          Claim
        </th>
        <th scope="col" className={styles.origins}>
          Origins
        </th>
        {columns.map(({ source, name }) => (
          <th key={source} scope="col" className={styles.source}>
            <Link className={styles.name} href={readAddress(source)} title={name} prefetch={false}>
              {name}
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}
