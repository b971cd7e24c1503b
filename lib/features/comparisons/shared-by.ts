/** Sentences that stand in several of the compared texts, whatever these have to do with one another. */
import { sharedSentences } from "#lib/collation/shared-sentences.ts";
import { sliceText } from "#lib/text/span.ts";
import type { ComparedText } from "./compared-text.ts";
import { keeping } from "./keeping.ts";
import type { SharedSentence } from "./view.ts";

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
