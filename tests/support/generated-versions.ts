/**
 * Two versions of a long text, generated: prose in looks and in how often words recur (Zipf), the same for the same seed.
 */

import type { Version } from "#lib/collation/version.ts";
import { seededRandom } from "./seeded-random.ts";
import { versionOf } from "./versions.ts";

/** Different words to draw from; the first few are drawn as often as "the" and "of" in English. */
const VOCABULARY = 30_000;

/** Paragraphs of sentences of words. */
type Prose = readonly (readonly (readonly string[])[])[];

/** Two versions of some `words` words, of which `edited` (0 to 1) are replaced, taken out or followed by a new one in the second. */
export function generatedVersions(words: number, edited: number, seed = 1): [Version, Version] {
  const random = seededRandom(seed);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => invented(random, rank));
  const next = () => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? "the";
  const prose: string[][][] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
      Array.from({ length: 8 + Math.floor(random() * 20) }, (_, at) =>
        at % 9 === 8 ? `${next()},` : next(),
      ),
    );
    count += sentences.flat().length;
    prose.push(sentences);
  }
  const edit = (word: string): string[] => {
    if (random() >= edited) return [word];
    return [[next()], [], [word, next()]][Math.floor(random() * 3)] ?? [];
  };
  const other = prose.map((sentences) => sentences.map((sentence) => sentence.flatMap(edit)));
  return [written(prose), written(other)];
}

/** Common words are short; every twentieth is written with an apostrophe. */
function invented(random: () => number, rank: number): string {
  const length = Math.min(12, 2 + Math.floor(Math.log2(rank + 1) / 2 + random() * 5));
  const letters = Array.from({ length }, () => String.fromCodePoint(0x61 + Math.floor(random() * 26))).join(
    "",
  );
  return rank % 20 === 19 ? `${letters}’s` : letters;
}

function written(prose: Prose): Version {
  return versionOf(
    prose.map((sentences) =>
      sentences
        .filter((sentence) => sentence.length > 0)
        .map((sentence) => `${sentence.join(" ").replace(/,$/v, "")}.`)
        .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
        .join(" "),
    ),
  );
}
