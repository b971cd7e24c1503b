/** What is offered for a tag that is being typed: the tags of the room that continue it, one level of their tree at a time. */

/** As many as are read at a glance. */
const most = 8;

/**
 * Paths that begin with what was typed, or have a part that does: first the level at hand, then what lies deeper. What is typed is
 * compared as `normaliseTag` spells it.
 *
 * @example completeTag(["proxies/iraq", "proxies/yemen"], "pro") // ["proxies", "proxies/iraq", "proxies/yemen"]
 */
export function completeTag(tags: readonly string[], typed: string): string[] {
  const sought = typed
    .toLowerCase()
    .normalize("NFC")
    .replace(/^[\s#]+/u, "")
    .replace(/\s*\/\s*/gu, "/");
  const paths = [...new Set(tags.flatMap(withParents))].sort();
  const starts = paths.filter((path) => path.startsWith(sought) && path !== sought);
  const within = paths.filter((path) => !starts.includes(path) && path.includes(`/${sought}`));
  return [...starts.sort(byDepth), ...(sought === "" ? [] : within)].slice(0, most);
}

function withParents(tag: string): string[] {
  return tag.split("/").map((_, depth, parts) => parts.slice(0, depth + 1).join("/"));
}

function byDepth(one: string, other: string): number {
  return one.split("/").length - other.split("/").length || one.localeCompare(other);
}
