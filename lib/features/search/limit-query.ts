/**
 * Takes filters that came beside a query (the parameters of an address, a box that was ticked) into the query itself, so
 * that only one way of limiting a search exists, and every search can be written as words.
 */
import { combineFilters } from "./combine-filters.ts";
import type { Filter, FilterField, Query } from "./query.ts";

export type Limits = Readonly<Partial<Record<FilterField, readonly string[]>>>;

/**
 * The query, limited further: to any of the sources, and to each of the entities.
 *
 * @example limitQuery(query, { source: ["003"], entity: ["esmail-qaani"] })
 */
export function limitQuery(query: Query, limits: Limits): Query {
  const added = (["source", "entity"] as const).flatMap((field) =>
    (limits[field] ?? []).map((value) => ({ field, value, excluded: false })),
  );
  return { ...query, filters: added.reduce(combineFilters, query.filters) };
}

export type FilterState = "included" | "excluded" | "open";

/**
 * Whether a query asks for this value of a field, refuses it, or says nothing of it.
 *
 * @example filterState(parse("qaani -source:003"), "source", "003") // "excluded"
 */
export function filterState(query: Query, field: FilterField, value: string): FilterState {
  const filter = query.filters.find((one) => one.field === field && one.values.includes(value));
  if (!filter) return "open";
  return filter.excluded ? "excluded" : "included";
}

/**
 * The query with a value included, excluded or left open, whatever was said of it before.
 *
 * @example setFilter(query, "entity", "esmail-qaani", "excluded")
 */
export function setFilter(query: Query, field: FilterField, value: string, state: FilterState): Query {
  const others = query.filters.map(
    (one): Filter =>
      one.field === field ? { ...one, values: one.values.filter((other) => other !== value) } : one,
  );
  const filters = others.filter(({ values }) => values.length > 0);
  if (state === "open") return { ...query, filters };
  return { ...query, filters: combineFilters(filters, { field, value, excluded: state === "excluded" }) };
}
