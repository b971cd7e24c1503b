/** The choices of a filter, counted from what each record has of them. */

export type Option = { readonly value: string; readonly label: string };

/**
 * Each option once, with how many records have it, the most first, of equals by label.
 * @example countOptions([[iran, iraq], [iran, iran]]) // [{ ...iran, count: 2 }, { ...iraq, count: 1 }]
 */
export function countOptions(
  records: readonly (readonly Option[])[],
): (Option & { readonly count: number })[] {
  const counts = new Map<string, Option & { count: number }>();
  for (const options of records) {
    for (const option of new Map(options.map((one) => [one.value, one])).values()) {
      const known = counts.get(option.value) ?? { ...option, count: 0 };
      counts.set(option.value, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
