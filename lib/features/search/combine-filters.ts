/**
 * Adds a filter to others in the one way they combine. A passage stands in one source only, so several sources mean any
 * of them; several entities mean a passage that names them all, unless OR stands between them; exclusions add up.
 */
import type { Filter, FilterField } from "./query.ts";

type AddedFilter = {
  readonly field: FilterField;
  readonly value: string;
  readonly excluded: boolean;
  /** The filter follows another of its field with OR between the two. */
  readonly isAlternative?: boolean;
};

/**
 * The filters with one more; within one filter the same value is kept once.
 *
 * @example combineFilters([], { field: "source", value: "003", excluded: false })
 */
export function combineFilters(filters: readonly Filter[], added: AddedFilter): readonly Filter[] {
  const { field, value, excluded } = added;
  const isAlike = (filter: Filter) => filter.field === field && filter.excluded === excluded;
  const isJoined = excluded || field === "source" || added.isAlternative === true;
  const at = isJoined ? filters.findLastIndex(isAlike) : -1;
  if (at < 0) return [...filters, { field, excluded, values: [value] }];
  return filters.map((filter, index) =>
    index === at ? { ...filter, values: [...new Set([...filter.values, value])] } : filter,
  );
}
