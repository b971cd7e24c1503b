/** The passages of a text that tell of a topic, cut at the words that do and at sentences that other texts have too. Pure. */
import { type StoredSpan, storedSpan } from "#lib/text/span.ts";
import type { ComparedText } from "./compared-text.ts";
import type { Conflict } from "./conflicts.ts";
import { type Piece, type SharedSpan, toPieces } from "./pieces.ts";
import type { SharedSentence } from "./shared-by.ts";
import type { ToldPlace } from "./told.ts";

export type TopicPassage = {
  readonly ordinal: number;
  readonly at: StoredSpan;
  readonly pieces: readonly Piece[];
  /** What other columns say against words of this passage. */
  readonly conflicts: readonly {
    readonly type: Conflict["type"];
    readonly why: string;
    readonly index: number;
  }[];
};

/** The passages of a column that tell of it, in the order of the text. */
export function toTopicPassages(
  text: ComparedText,
  column: number,
  places: readonly ToldPlace[],
  { conflicts, sentences }: { conflicts: readonly Conflict[]; sentences: readonly SharedSentence[] },
): TopicPassage[] {
  const own = places.filter(({ source }) => source === text.slug);
  const byPassage = Map.groupBy(own, ({ passage }) => passage);
  const shared = sharedIn(text, column, sentences);
  return text.passages.flatMap(({ ordinal, span }): TopicPassage[] => {
    const its = byPassage.get(ordinal);
    if (its === undefined) return [];
    const marks = its.map(({ start, end }) => ({
      span: text.positions.toText(storedSpan(start, end)),
      mark: "subject" as const,
    }));
    const against = conflicts.flatMap(({ type, why, sides }, index) =>
      sides.some(({ places }) => places.some((one) => one.column === column && one.passage === ordinal))
        ? [{ type, why, index }]
        : [],
    );
    const pieces = toPieces(text.text, span, marks, shared.get(ordinal) ?? []);
    return [{ ordinal, at: text.positions.toStored(span), pieces, conflicts: against }];
  });
}

/** By passage of a column, the sentences that stand in others too. */
function sharedIn(text: ComparedText, column: number, sentences: readonly SharedSentence[]) {
  const shared = new Map<number, SharedSpan[]>();
  sentences.forEach(({ places }, sentence) => {
    for (const { column: its, passage, at } of places) {
      if (its !== column) continue;
      const span = text.positions.toText(at);
      shared.set(passage, [...(shared.get(passage) ?? []), { span, sentence }]);
    }
  });
  return shared;
}
