/** Where a source is read: its own address, or that of a span of it. The only place that knows how such an address is spelled. */

/**
 * The address of a source, or of the words at `at`, counted in code points.
 * @example readAddress("quiet-mission", { start: 12, end: 17 }) // "/read/quiet-mission?at=12-17"
 */
export function readAddress(source: string, at?: { readonly start: number; readonly end: number }): string {
  const address = `/read/${encodeURIComponent(source)}`;
  return at === undefined ? address : `${address}?at=${at.start}-${at.end}`;
}
