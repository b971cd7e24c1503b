/**
 * The checks that read the source without running it, each one test: form and lint, types, layers, and what nothing uses.
 */
import { join } from "node:path";
import { type Finished, runChild, runProgram } from "./run-child.ts";
import { failedOne, passedOne, type Tally } from "./tally.ts";

export type Check = { readonly name: string; readonly run: () => Promise<Tally> };

export function staticChecks(root: string): readonly Check[] {
  const script = (path: string, ...args: string[]) => runChild([join(root, "node_modules", path), ...args]);
  return [
    one("Form and lint (biome)", () =>
      runProgram(join(root, "node_modules/.bin/biome"), ["check", "--colors=off", "."]),
    ),
    one("Types (tsc)", () => script("typescript/bin/tsc", "--noEmit", "--pretty", "false")),
    one("Layers (dependency-cruiser)", () =>
      script("dependency-cruiser/bin/dependency-cruiser.mjs", "app", "components", "lib", "bin", "tests"),
    ),
    one("Nothing unused (knip)", () => script("knip/bin/knip.js", "--no-progress")),
  ];
}

function one(name: string, run: () => Promise<Finished>): Check {
  return {
    name,
    run: async () => {
      const { status, said } = await run();
      return status === 0 ? passedOne() : failedOne(said || `It ended with ${status} and said nothing.`);
    },
  };
}
