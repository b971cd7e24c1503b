/** The address of one excerpt, which leads to its words wherever they stand now. */

/** @example oneExcerptAddress("0199a…") // "/excerpts/0199a…" */
export function oneExcerptAddress(id: string): string {
  return `/excerpts/${encodeURIComponent(id)}`;
}
