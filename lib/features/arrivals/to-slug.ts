/** The address that a file's name gives its source: the name's letters and digits, joined by hyphens. */

/** So much of a name; a number behind it keeps it apart from others. */
const LONGEST = 100;

/**
 * A slug from the name of a file, without its ending, that none of `taken` is.
 *
 * @example toSlug("reports/Q3 Übersicht (final).pdf", new Set()) // "q3-übersicht-final"
 * @example toSlug("a.txt", new Set(["a"])) // "a-2"
 */
export function toSlug(path: string, taken: ReadonlySet<string>): string {
  const name = path.replace(/^.*[/\\]/u, "").replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, "");
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ["document"];
  const stem = cut(words.join("-"));
  for (let number = 1; ; number++) {
    const slug = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

function cut(slug: string): string {
  return [...slug].slice(0, LONGEST).join("").replace(/-+$/u, "");
}
