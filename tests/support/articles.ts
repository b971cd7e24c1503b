/** The articles of the seeds as versions, for tests of what reads several. */

import { readdirSync, readFileSync } from "node:fs";
import type { Version } from "#lib/collation/version.ts";
import { readPlain } from "#lib/intake/read-plain.ts";

const seeds = new URL("../../seeds/", import.meta.url);

export const ARTICLES = ["000", "001", "002", "003", "004"] as const;

/** The article whose file name begins with these digits. */
export function articleOf(digits: string): Version {
  const fileName = readdirSync(seeds).find((name) => name.startsWith(digits) && name.endsWith(".txt"));
  if (fileName === undefined) throw new Error(`No article in the seeds begins with "${digits}".`);
  const outcome = readPlain(new Uint8Array(readFileSync(new URL(fileName, seeds))));
  if (!outcome.ok) throw new Error(outcome.failure.message);
  const { text, passages } = outcome.value;
  return { text, passages: passages.map(({ span }, index) => ({ ordinal: index + 1, span })) };
}
