/** Where a source is read: its own address, or that of a span of it. The only place that knows how such an address is spelled. */

export type ReadPlace = {
  /** What was sought: its hits are shown. */
  readonly query?: string | undefined;
  /** Where no span is given: the ordinal of a passage. */
  readonly passage?: number | undefined;
  /** The layers that are shown, where not all are. */
  readonly layers?: string | undefined;
  /** The id of the excerpt whose card is to be open. */
  readonly excerpt?: string | undefined;
};

/**
 * The address of a source, or of the words at `at`, counted in code points. The fragment leads browsers to the words by
 * themselves, with scripts or without.
 *
 * @example readAddress("quiet-mission", { start: 12, end: 17 }) // "/read/quiet-mission?at=12-17#at"
 * @example readAddress("quiet-mission", undefined, { passage: 3 }) // "/read/quiet-mission#p3"
 */
export function readAddress(
  source: string,
  at?: { readonly start: number; readonly end: number } | undefined,
  { query, passage, layers, excerpt }: ReadPlace = {},
): string {
  const asked = new URLSearchParams();
  if (at) asked.set("at", `${at.start}-${at.end}`);
  if (query) asked.set("q", query);
  if (layers) asked.set("layers", layers);
  if (excerpt) asked.set("excerpt", excerpt);
  const search = asked.size > 0 ? `?${asked.toString().replaceAll("%2C", ",")}` : "";
  const fragment = at ? "#at" : passage === undefined ? "" : `#p${passage}`;
  return `/read/${encodeURIComponent(source)}${search}${fragment}`;
}

/**
 * The address of the pages of a source that has pages; they open at the words.
 * @example pagesAddress("report", { start: 12, end: 17 }) // "/read/report/pages?at=12-17"
 */
export function pagesAddress(
  source: string,
  at?: { readonly start: number; readonly end: number } | undefined,
): string {
  return `/read/${encodeURIComponent(source)}/pages${at ? `?at=${at.start}-${at.end}` : ""}`;
}
