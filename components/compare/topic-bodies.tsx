"use client";
// The rows of a topic. A band over each row joins the passages that stand level, and says what they both tell of besides. Drawn in
// the browser too, only so that it travels as data and not as markup.
import { KindMark } from "#components/ui/kind-mark.tsx";
import type { SharedSentence } from "#lib/features/comparisons/shared-by.ts";
import type { Tie } from "#lib/features/comparisons/ties.ts";
import type { TopicRow } from "#lib/features/comparisons/topic.ts";
import type { TopicPassage } from "#lib/features/comparisons/topic-passages.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { AlsoIn } from "./also-in.tsx";
import { PassageWords } from "./passage-words.tsx";
import { sentenceId } from "./sentence-id.ts";
import styles from "./topic-bodies.module.css";

export type TopicBodiesProps = {
  columns: readonly ColumnView[];
  rows: readonly TopicRow[];
  sentences: readonly SharedSentence[];
  /** The name of the topic; null where it is words. */
  name: string | null;
};

export function TopicBodies({ columns, rows, sentences, name }: TopicBodiesProps) {
  const shown = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, column) => (cell ? [`${column} ${cell.ordinal}`] : []))),
  );
  return rows.map(({ cells, ties }, index) => {
    const level = [...cells.keys()].filter((column) => cells[column]);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows of an alignment have no other name.
      <tbody key={index} className={styles.body} data-level={level.length > 1 ? "" : undefined}>
        {level.length > 1 && (
          <tr className={styles.band}>
            <th scope="rowgroup" colSpan={columns.length} className={styles.ties}>
              <span className={styles.label}>
                <Ties columns={columns} level={level} ties={ties} name={name} />
              </span>
            </th>
          </tr>
        )}
        <tr>
          {columns.map(({ slug, siglum }, column) => {
            const passage = cells[column];
            return (
              <td
                key={slug}
                data-column={column}
                className={styles.side}
                data-linked={passage ? "" : undefined}
              >
                {passage && (
                  <>
                    <PassageWords
                      {...{ slug, siglum, ...toWords(passage) }}
                      idOf={(sentence) => sentenceId(sentence, column, passage.ordinal)}
                    />
                    <AlsoIn {...{ columns, column, passage, sentences, shown }} />
                    <Conflicting passage={passage} />
                  </>
                )}
              </td>
            );
          })}
        </tr>
      </tbody>
    );
  });
}

function toWords({ ordinal, at, pieces }: TopicPassage) {
  return { ordinal, at, pieces };
}

type TiesProps = {
  columns: readonly ColumnView[];
  level: readonly number[];
  ties: readonly Tie[];
  name: string | null;
};

function Ties({ columns, level, ties, name }: TiesProps) {
  const sigla = (its: readonly number[]) =>
    new Intl.ListFormat("en-GB").format(its.map((column) => columns[column]?.siglum ?? ""));
  if (ties.length === 0)
    return name === null
      ? sigla(level)
      : `${sigla(level)} ${level.length === 2 ? "both" : "all"} tell of ${name}`;
  return ties.map(({ columns: its, subjects }) => (
    <span key={its.join()} className={styles.tie}>
      {sigla(its)} {name === null ? "share" : "also share"}{" "}
      {subjects.map(({ type, slug, kind, name }) => (
        <span key={`${type} ${slug}`} className={styles.subject}>
          <KindMark kind={kind} /> {name}
        </span>
      ))}
    </span>
  ));
}

function Conflicting({ passage }: { passage: TopicPassage }) {
  return passage.conflicts.map(({ type, why, index }) => (
    <p key={index} className={styles.conflict}>
      <a href={`#conflict-${index}`}>{type === "contradicts" ? "Contradicted" : "In tension"}</a>: {why}
    </p>
  ));
}
