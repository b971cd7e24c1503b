/** An address in words, from a title. Whether it is taken is for whoever holds the others. */
import { tokenize } from "#lib/text/tokens.ts";

/** Long enough to be told apart, short enough to be read in an address. */
const LONGEST = 60;

/**
 * The title's folded words joined by hyphens, as many as fit 60 characters; `otherwise` where it has none.
 *
 * @example toSlug("Who commands the Quds Force?", "notebook") // "who-commands-the-quds-force"
 */
export function toSlug(title: string, otherwise: string): string {
  let slug = "";
  for (const { word } of tokenize(title)) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (!/^[\p{L}\p{N}]+$/u.test(word)) continue;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === "" ? otherwise : slug;
}
