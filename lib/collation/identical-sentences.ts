/**
 * What a collation tells `lib/anchor`: the sentences that stand in both versions unchanged, by which anchors are carried
 * over. It tells of nothing else.
 */

import type { IdenticalSentence } from "#lib/anchor/resolution.ts";
import { Positions } from "#lib/text/positions.ts";
import type { Collation } from "./collation.ts";
import { sentencePairs } from "./sentence-pairs.ts";

/**
 * The identical sentences of two versions, in code points, as `resolver` takes them: the left is the version before. Those
 * of moved passages are among them.
 *
 * @example resolver(old.text, now.text, identicalSentences(collate(old, now), old.text, now.text))
 */
export function identicalSentences(collation: Collation, before: string, after: string): IdenticalSentence[] {
  const old = new Positions(before);
  const now = new Positions(after);
  return collation
    .flatMap((pair) => sentencePairs(pair, before, after))
    .filter(({ status }) => status === "identical")
    .map(({ left, right }) => ({ before: old.toStored(left), after: now.toStored(right) }));
}
