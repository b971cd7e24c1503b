/**
 * One thing that different texts tell of, or words that stand in them, with the passages of each column that do, level with those
 * of the others that tell the same besides. Pure.
 */
import type { ComparedText } from "./compared-text.ts";
import type { Conflict } from "./conflicts.ts";
import { levelPassages } from "./level-passages.ts";
import type { SharedSentence } from "./shared-by.ts";
import { passageKey, type Tie, tellsOf, tiesOf, weigher } from "./ties.ts";
import { keyOf, type Told, type ToldPlace, type ToldSubject } from "./told.ts";
import { type TopicPassage, toTopicPassages } from "./topic-passages.ts";

export type TopicRow = {
  /** By column; null where it has none in this row. */
  readonly cells: readonly (TopicPassage | null)[];
  /** What the passages of the row have in common besides the topic. */
  readonly ties: readonly Tie[];
};

/** What is known of the columns besides the topic. */
export type Around = {
  readonly told: readonly Told[];
  readonly conflicts: readonly Conflict[];
  readonly sentences: readonly SharedSentence[];
};

const SENTENCE = "sentence:";

/** The same sentence in both outweighs a handful of claims. */
const SENTENCE_WEIGHT = 30;

function sentencesIn(passage: TopicPassage | undefined): string[] {
  return (passage?.pieces ?? []).flatMap(({ sentence }) =>
    sentence === undefined ? [] : [`${SENTENCE}${sentence}`],
  );
}

/** The passages at `places`, in rows. Where a subject is given, that all name it ties none of them. */
export function toTopicRows(
  texts: readonly ComparedText[],
  places: readonly ToldPlace[],
  around: Around,
  subject: ToldSubject | null,
): TopicRow[] {
  const passages = texts.map((text, column) => toTopicPassages(text, column, places, around));
  const others = around.told.filter((one) => subject === null || keyOf(one.subject) !== keyOf(subject));
  const tells = tellsOf(others);
  const columns = passages.map((its, column) =>
    its.map(({ ordinal }) => tells.get(passageKey(texts[column]?.slug ?? "", ordinal)) ?? new Map()),
  );
  const weightOf = weigher(
    others,
    texts.reduce((sum, text) => sum + text.passages.length, 0),
  );
  const levels = levelPassages(
    columns.map((its, column) =>
      its.map((one, index) => new Set([...one.keys(), ...sentencesIn(passages[column]?.[index])])),
    ),
    (key) => (key.startsWith(SENTENCE) ? SENTENCE_WEIGHT : weightOf(key)),
  );
  return levels.map((row) => ({
    cells: row.map((index, column) => (index === null ? null : (passages[column]?.[index] ?? null))),
    ties: tiesOf(
      row.map((index, column) => (index === null ? null : (columns[column]?.[index] ?? null))),
      weightOf,
    ),
  }));
}
