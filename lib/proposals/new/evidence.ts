/**
 * A piece of evidence for or against a run of capitals being a name, with its reason in words.
 */

import type { BearerKind } from "#lib/proposals/named.ts";

/** `none`: that it is no name of ours. `code` tells alike evidence, which counts once, from other. */
export type Evidence = {
  readonly kind: BearerKind | "none";
  readonly weight: number;
  readonly code: string;
  readonly reason: string;
};
