/** A tag as it is kept: a path of its own tree, spelled one way however it was typed. Pure. */

/** The longest tag, in characters, and the deepest. */
export const TAG_LENGTH = 100;
export const TAG_DEPTH = 8;

/**
 * The path of a tag: parts joined by slashes, each in lower case and composed (NFC), its runs of white space one space, without a
 * leading "#"; empty parts fall away. Null where nothing is left, where it is too long or too deep, or holds what no text holds
 * (control characters, half a character).
 *
 * @example normaliseTag(" #Proxies / Iraq/ ") // "proxies/iraq"
 */
export function normaliseTag(typed: string): string | null {
  if (!typed.isWellFormed() || typed.length > 4 * TAG_LENGTH) return null;
  const parts = typed
    .toLowerCase()
    .normalize("NFC")
    .replace(/^[\s#/]+/u, "")
    .split("/")
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => part !== "");
  const path = parts.join("/");
  const isOdd = /\p{Cc}/u.test(path);
  return path === "" || isOdd || parts.length > TAG_DEPTH || [...path].length > TAG_LENGTH ? null : path;
}

/**
 * A tag under another name: itself or a part of its path; null where it does not stand below `from`.
 *
 * @example movedTag("proxies/iraq/badr", "proxies/iraq", "iraq") // "iraq/badr"
 */
export function movedTag(tag: string, from: string, to: string): string | null {
  if (tag === from) return to;
  return tag.startsWith(`${from}/`) ? to + tag.slice(from.length) : null;
}
