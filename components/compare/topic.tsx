// One thing that the texts tell of: the passages of each column that do, level with those of the others, and what they claim of it.
import Link from "next/link";
import { classNames } from "#components/ui/class-names.ts";
import { KindMark } from "#components/ui/kind-mark.tsx";
import { type CompareRequest, compareAddress } from "#lib/features/comparisons/compare-request.ts";
import type { TopicPassage } from "#lib/features/comparisons/topic.ts";
import type { ColumnView, TopicView } from "#lib/features/comparisons/view.ts";
import { entityAddress } from "#lib/features/entities/entity-address.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import { shownColumn } from "./column-switch.tsx";
import columnStyles from "./columns.module.css";
import { MarkedWords } from "./marked-words.tsx";
import styles from "./topic.module.css";

export type TopicProps = { request: CompareRequest; columns: readonly ColumnView[]; topic: TopicView };

export function Topic({ request, columns, topic }: TopicProps) {
  const { subject, passages, claims } = topic;
  const rows = Math.max(...passages.map(({ length }) => length));
  return (
    <section aria-labelledby="topic" className={styles.topic}>
      <h2 id="topic">
        <KindMark kind={subject.kind} />{" "}
        {subject.type === "entity" ? (
          <Link href={entityAddress(subject.slug)} prefetch={false}>
            {subject.name}
          </Link>
        ) : (
          subject.name
        )}
      </h2>
      <table
        className={classNames(styles.table, columnStyles.columns)}
        data-shown={shownColumn(request)}
        aria-labelledby="topic"
      >
        <thead>
          <tr>
            {columns.map(({ slug, siglum, name }, column) => (
              <th key={slug} scope="col" data-column={column}>
                <Link href={readAddress(slug)} prefetch={false}>
                  <span className={styles.siglum}>{siglum}</span> {name}
                </Link>
                <span className={styles.count}>{countWords(passages[column]?.length ?? 0)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an alignment have no other name.
            <tr key={row}>
              {columns.map(({ slug, siglum }, column) => {
                const passage = passages[column]?.[row];
                return (
                  <td key={slug} data-column={column}>
                    {passage && <Passage passage={passage} slug={slug} siglum={siglum} />}
                    {row === 0 && !passage && (
                      <span className={styles.count}>{siglum} does not tell of it.</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {claims.length > 0 && (
        <>
          <h3 className={styles.subtitle}>What they claim of {subject.name}</h3>
          <ul className={styles.claims}>
            {claims.map(({ slug, statement, columns: its }) => (
              <li key={slug}>
                <Link href={compareAddress({ ...request, by: { type: "claim", slug } })} prefetch={false}>
                  {statement}
                </Link>{" "}
                <span className={styles.count}>
                  {its.length === 1 ? "only " : ""}
                  {its.map((column) => columns[column]?.siglum).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function countWords(count: number): string {
  return `${count} ${count === 1 ? "passage" : "passages"}`;
}

function Passage({ passage, slug, siglum }: { passage: TopicPassage; slug: string; siglum: string }) {
  return (
    <>
      <Link
        className={styles.number}
        href={readAddress(slug, undefined, { passage: passage.ordinal })}
        prefetch={false}
        aria-label={`Read passage ${passage.ordinal} of ${siglum}`}
      >
        {passage.ordinal}
      </Link>
      <p className={styles.words}>
        <MarkedWords pieces={passage.pieces} />
      </p>
      {passage.conflicts.map(({ type, why, index }) => (
        <p key={index} className={styles.conflict}>
          <a href={`#conflict-${index}`}>{type === "contradicts" ? "Contradicted" : "In tension"}</a>: {why}
        </p>
      ))}
    </>
  );
}
