/** The promises of `collate` at length: `npm run soak -- collation 30000`. */

import fc from "fast-check";
import {
  findsNoChangeInTheSame,
  isMirroredWhenSwapped,
  isSoundForEditedTexts,
  isSoundForHostileTexts,
} from "#tests/support/collation-property.ts";

const properties = {
  isSoundForEditedTexts,
  isSoundForHostileTexts,
  isMirroredWhenSwapped,
  findsNoChangeInTheSame,
};

/** Tries each property `rounds` times; `faults` are the texts that broke one. */
export async function soak(rounds: number, seed: number, say: (line: string) => void) {
  const faults: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const { failed, counterexample, numRuns } = fc.check(property as fc.IProperty<unknown>, {
      numRuns: rounds,
      seed,
    });
    say(`${name}: ${numRuns} texts tried`);
    if (failed) faults.push(`${name}: ${JSON.stringify(counterexample)}`);
  }
  return { rounds, faults };
}
