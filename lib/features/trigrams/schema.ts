/** What is told of the index of quotations: its size, and how long it took to make. */

export type TrigramSize = {
  readonly segments: number;
  readonly sources: number;
  readonly words: number;
  readonly bytes: number;
  readonly milliseconds: number;
};

/** @example sizeLine(size) // "6,940 words of 5 sources in 1 segment, 0.2 MB, made in 0.1 s" */
export function sizeLine({ segments, sources, words, bytes, milliseconds }: TrigramSize): string {
  const figure = (number: number) => number.toLocaleString("en");
  return `${figure(words)} words of ${figure(sources)} sources in ${figure(segments)} segments, ${(bytes / 1e6).toFixed(1)} MB, made in ${(milliseconds / 1000).toFixed(1)} s`;
}
