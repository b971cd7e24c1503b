/** Choosing some of many lines: one, all of a kind, or all from one to another. Pure: gives a new set, and leaves the old one alone. */

/** With these keys, or without them. */
export function withKeys(chosen: ReadonlySet<string>, keys: Iterable<string>, isOn: boolean): Set<string> {
  const next = new Set(chosen);
  for (const key of keys) {
    if (isOn) next.add(key);
    else next.delete(key);
  }
  return next;
}

/**
 * The keys from one to another, both counted, whichever comes first; only `to` where `from` is not among them.
 *
 * @example keysBetween(["a", "b", "c"], "c", "a") // ["a", "b", "c"]
 */
export function keysBetween(order: readonly string[], from: string | null, to: string): string[] {
  const [one, other] = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
  if (one < 0 || other < 0) return [to];
  return order.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** Whether all of these are chosen, some, or none. */
export function shareOf(chosen: ReadonlySet<string>, keys: readonly string[]): "all" | "some" | "none" {
  const count = keys.filter((key) => chosen.has(key)).length;
  return count === 0 ? "none" : count === keys.length ? "all" : "some";
}
