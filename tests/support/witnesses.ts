/** Witnesses for the exporters of an apparatus. */

import type { Witness } from "#lib/collation/apparatus/entries.ts";
import { versionOf } from "./versions.ts";

/** Witnesses with these passages, called A, B, C … */
export function witnessesOf(...all: readonly (readonly string[])[]): Witness[] {
  return all.map((passages, index) => {
    const siglum = String.fromCodePoint(0x41 + index);
    return { ...versionOf(passages), siglum, title: `Witness ${siglum}` };
  });
}
