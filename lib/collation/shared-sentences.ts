/**
 * Sentences that stand in several sources, be these witnesses of one work or not: quotations, borrowings, agency copy. Word
 * for word but for typography; what became of a sentence that was changed, `collate` says.
 */

import { trimmed } from "#lib/collation/words/trimmed.ts";
import { sentences } from "#lib/text/sentences.ts";
import type { TextSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import type { Version } from "./version.ts";

/** A sentence of fewer words ("He declined to comment.") is nobody's in particular. */
const FEWEST_WORDS = 6;

/** Where a sentence stands: which of the versions, in which passage, and its span there (code units, no white space at its ends). */
export type SentencePlace = { readonly version: number; readonly ordinal: number; readonly span: TextSpan };

/**
 * The sentences of at least six words that stand in two of the versions or more, each with all its places in order; those
 * that begin first come first. A sentence that one version has twice, and no other, is not shared.
 *
 * @param versions By their place in the list; unrelated texts as well.
 * @example sharedSentences([left, right])[0] // [{ version: 0, ordinal: 3, span }, { version: 1, ordinal: 4, span }]
 */
export function sharedSentences(versions: readonly Version[]): SentencePlace[][] {
  const places = new Map<string, SentencePlace[]>();
  versions.forEach(({ text, passages }, version) => {
    for (const passage of passages) {
      for (const sentence of sentences(text, passage.span)) {
        const words = tokenize(text, sentence).map(({ word }) => word);
        if (words.length < FEWEST_WORDS) continue;
        const key = words.join(" ");
        const place = {
          version,
          ordinal: passage.ordinal,
          span: trimmed(text, sentence.start, sentence.end),
        };
        const known = places.get(key);
        if (known === undefined) places.set(key, [place]);
        else known.push(place);
      }
    }
  });
  return Array.from(places.values()).filter((its) => its.some(({ version }) => version !== its[0]?.version));
}
