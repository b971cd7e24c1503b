/** The promise of carrying at length: `npm run soak -- carrying 20000`. */

import fc from "fast-check";
import { carriedSpan, carriesOnlyImages, cuttingEdits } from "#tests/support/carrying-property.ts";

/** Tries `rounds` texts and edits; `faults` is the one that broke the promise. */
export async function soak(rounds: number, seed: number, say: (line: string) => void) {
  const { failed, counterexample, numRuns } = fc.check(
    fc.property(carriedSpan, cuttingEdits, ({ text, anchor }, edits) =>
      carriesOnlyImages(text, anchor, edits),
    ),
    { numRuns: rounds, seed, endOnFailure: true },
  );
  say(`${numRuns} texts tried`);
  return { rounds, faults: failed ? [JSON.stringify(counterexample)] : [] };
}
