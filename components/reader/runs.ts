/**
 * A long text in runs of about the same height, which the browser lays out only near the window (`content-visibility`). All
 * runs being alike, one size in the stylesheet holds the place of any that is not yet drawn.
 */

/** Lines in a run: several screens, so that few runs are in sight; the stylesheet's placeholder is made for as many. */
export const linesInRun = 120;

/** Characters that a line of the measure holds, about, and lines that the space between passages takes. */
const charactersInLine = 75;
const gap = 0.6;

/**
 * Passages in consecutive runs, each of `linesInRun` lines or, where its last passage is long, more; all in one where it is
 * short. No passage is cut.
 *
 * @example toRuns([{ text: "One." }, { text: "Two." }]).length // 1
 */
export function toRuns<Passage extends { readonly text: string }>(passages: readonly Passage[]): Passage[][] {
  const runs: Passage[][] = [];
  let lines = linesInRun;
  for (const passage of passages) {
    if (lines >= linesInRun) {
      runs.push([]);
      lines = 0;
    }
    runs.at(-1)?.push(passage);
    lines += Math.ceil(passage.text.length / charactersInLine) + gap;
  }
  return runs;
}
