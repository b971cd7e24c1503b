/** The longest sentence that stands in two texts: what shows, in words, that the one repeats the other. */
import { type SentencePlace, sharedSentences } from "./shared-sentences.ts";
import type { Version } from "./version.ts";

/**
 * Its place in each, of several the first; null where no sentence of six words or more stands in both.
 *
 * @example longestShared(left, right)?.[0].span // of the left text, in code units
 */
export function longestShared(one: Version, other: Version): readonly [SentencePlace, SentencePlace] | null {
  const pairs = sharedSentences([one, other]).flatMap((its) => {
    const [here, there] = [0, 1].map((version) => its.find((place) => place.version === version));
    return here && there ? [[here, there] as const] : [];
  });
  const length = ([{ span }]: readonly [SentencePlace, SentencePlace]) => span.end - span.start;
  return pairs.toSorted((a, b) => length(b) - length(a))[0] ?? null;
}
