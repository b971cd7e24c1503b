/** Tags as the tree that their paths make. Pure: it knows nothing of what is tagged. */

export type TagCount = { readonly tag: string; readonly count: number };

export type TagNode = TagCount & {
  /** The last part of its path. */
  readonly name: string;
  readonly below: readonly TagNode[];
};

/**
 * The tree of tags, siblings by name. What stands above a tag stands in the tree even where the list leaves it out; it then counts what
 * lies below it.
 * @example toTagTree([{ tag: "proxies/iraq", count: 2 }])
 *          // [{ tag: "proxies", name: "proxies", count: 2, below: [{ tag: "proxies/iraq", name: "iraq", count: 2, below: [] }] }]
 */
export function toTagTree(counts: readonly TagCount[]): TagNode[] {
  return branch(new Map(counts.map(({ tag, count }) => [tag, count])), "");
}

function branch(counts: ReadonlyMap<string, number>, above: string): TagNode[] {
  const start = above === "" ? "" : `${above}/`;
  const names = new Set<string>();
  for (const tag of counts.keys()) {
    const name = tag.startsWith(start) ? tag.slice(start.length).split("/")[0] : "";
    if (name) names.add(name);
  }
  return [...names].sort().map((name) => {
    const tag = start + name;
    const below = branch(counts, tag);
    const count = counts.get(tag) ?? below.reduce((sum, node) => sum + node.count, 0);
    return { tag, name, count, below };
  });
}
