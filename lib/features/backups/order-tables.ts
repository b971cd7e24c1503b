/** In which order tables are to be filled, so that no row comes before what it refers to. Pure. */

export type Referring = { readonly name: string; readonly refersTo: readonly string[] };

/**
 * Each table behind those that it refers to; of several that could come next, by name. A table may refer to itself: the order of its
 * rows is another matter.
 *
 * @throws Error where tables refer to one another in a circle.
 * @example orderTables([{ name: "Anchor", refersTo: ["Source"] }, { name: "Source", refersTo: [] }]) // Source, Anchor
 */
export function orderTables<Table extends Referring>(tables: readonly Table[]): Table[] {
  const waiting = new Map(
    tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map((table) => [table.name, table]),
  );
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ name, refersTo }) =>
      refersTo.every((other) => other === name || !waiting.has(other)),
    );
    if (next === undefined)
      throw new Error(`These tables refer to one another in a circle: ${[...waiting.keys()].join(", ")}.`);
    waiting.delete(next.name);
    ordered.push(next);
  }
  return ordered;
}
