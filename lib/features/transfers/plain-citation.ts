/** The citation of ours: what is known of a source in a row, and where in it. No style of any handbook; it alters nothing. */
import { readableEdtf } from "#lib/edtf-date.ts";
import type { ExportedSource } from "./exported.ts";

/**
 * Author, “title”, publisher, date, passage. A source that says nothing of itself is cited by the name of its file.
 *
 * @example plainCitation(source, [7]) // "Sune Engel Rasmussen, “Esmail Qaani …”, WSJ, 8 February 2024, passage 7"
 */
export function plainCitation(source: ExportedSource, passages: readonly number[] = []): string {
  const { author, title, publisher, published, fileName } = source;
  const date = published && (readableEdtf(published) ?? published);
  const known = [author, title && `“${title}”`, publisher, date].filter(Boolean);
  if (title === null) known.push(fileName);
  return [...known, ...(passages.length > 0 ? [locator(passages)] : [])].join(", ");
}

/**
 * Passages in words.
 *
 * @example locator([3, 7, 9]) // "passages 3, 7 and 9"
 */
export function locator(passages: readonly number[]): string {
  const [last, ...others] = passages.toReversed();
  if (others.length === 0) return `passage ${last}`;
  return `passages ${others.toReversed().join(", ")} and ${last}`;
}
