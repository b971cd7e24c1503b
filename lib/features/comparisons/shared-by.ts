/** Sentences that stand in several of the compared texts, whatever these have to do with one another. */
import { sharedSentences } from "#lib/collation/shared-sentences.ts";
import { type StoredSpan, sliceText } from "#lib/text/span.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";

/** A sentence that stands in several columns. */
export type SharedSentence = {
  readonly words: string;
  readonly places: readonly { readonly column: number; readonly passage: number; readonly at: StoredSpan }[];
};

const sentencesOf = keeping<SharedSentence[]>();

export function sentencesSharedBy(texts: readonly ComparedText[]): SharedSentence[] {
  const key = texts.map(({ hash }) => hash).join(" ");
  return sentencesOf(key, () =>
    sharedSentences(texts).map((places) => {
      const [first] = places;
      return {
        words: first ? sliceText(texts[first.version]?.text ?? "", first.span) : "",
        places: places.flatMap(({ version, ordinal, span }) => {
          const at = texts[version]?.positions.toStored(span);
          return at ? [{ column: version, passage: ordinal, at }] : [];
        }),
      };
    }),
  );
}
