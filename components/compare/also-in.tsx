// Under a passage: where else its shared sentences stand, each with its number; in a passage on this page, or in its source.
import type { SharedSentence } from "#lib/features/comparisons/shared-by.ts";
import type { TopicPassage } from "#lib/features/comparisons/topic-passages.ts";
import type { ColumnView } from "#lib/features/comparisons/view.ts";
import { readAddress } from "#lib/features/sources/read-address.ts";
import styles from "./also-in.module.css";
import { sentenceId } from "./sentence-id.ts";
import { sentenceNumber } from "./sentence-number.ts";

export type AlsoInProps = {
  columns: readonly ColumnView[];
  column: number;
  passage: TopicPassage;
  sentences: readonly SharedSentence[];
  /** The passages on this page, as "column ordinal". */
  shown: ReadonlySet<string>;
};

export function AlsoIn({ columns, column, passage, sentences, shown }: AlsoInProps) {
  const own = [...new Set(passage.pieces.flatMap(({ sentence }) => sentence ?? []))];
  if (own.length === 0) return null;
  return (
    <ul className={styles.also} aria-label="Sentences that stand elsewhere, word for word">
      {own.flatMap((sentence) =>
        (sentences[sentence]?.places ?? [])
          .filter((place) => place.column !== column)
          .map(({ column: its, passage: ordinal, at }) => (
            <li key={`${sentence} ${its} ${at.start}`}>
              {sentenceNumber(sentence)}{" "}
              <a
                href={
                  shown.has(`${its} ${ordinal}`)
                    ? `#${sentenceId(sentence, its, ordinal)}`
                    : readAddress(columns[its]?.slug ?? "", at)
                }
              >
                {columns[its]?.siglum}, passage {ordinal}
              </a>
            </li>
          )),
      )}
    </ul>
  );
}
