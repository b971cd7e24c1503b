/** The citation of ours: what is known of a source in a row, and where in it. No style of any handbook; it alters nothing. */
import { readableEdtf } from "#lib/edtf-date.ts";
import {
  type Exported,
  type ExportedExcerpt,
  type ExportedSource,
  type Locator,
  locatorOf,
  sourceOf,
} from "./exported.ts";

/**
 * Author, “title”, publisher, date, place. A source that says nothing of itself is cited by the name of its file.
 *
 * @example plainCitation(source, { unit: "passage", names: ["7"] }) // "Sune Engel Rasmussen, “Esmail Qaani …”, WSJ, passage 7"
 */
export function plainCitation(source: ExportedSource, locator: Locator | null = null): string {
  const { author, title, publisher, published, fileName } = source;
  const date = published && (readableEdtf(published) ?? published);
  const known = [author, title && `“${title}”`, publisher, date].filter(Boolean);
  if (title === null) known.push(fileName);
  return [...known, ...(locator === null ? [] : [sayLocator(locator)])].filter(Boolean).join(", ");
}

/**
 * A place in words; nothing for no place.
 *
 * @example sayLocator({ unit: "passage", names: ["3", "7", "9"] }) // "passages 3, 7 and 9"
 */
export function sayLocator({ unit, names }: Locator): string {
  const [last, ...others] = names.toReversed();
  if (last === undefined) return "";
  return others.length === 0 ? `${unit} ${last}` : `${unit}s ${others.toReversed().join(", ")} and ${last}`;
}

/** An excerpt's source, and where in it. */
export function citeExcerpt(exported: Exported, excerpt: ExportedExcerpt): string {
  const source = sourceOf(exported, excerpt);
  return plainCitation(source, locatorOf(source, [excerpt]));
}
