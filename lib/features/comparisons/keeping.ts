/** Keeps in the process what was found out about texts, by their hashes: a text never changes. What was not asked for longest goes. */

/** So many are kept; a collation of two articles takes some 50 kB. */
const MOST = 200;

/**
 * What asks for a key's value and finds it only where it is not kept. `find` must depend on nothing but the key.
 *
 * @example const collationOf = keeping<Collation>(); collationOf(hashes, () => collate(left, right))
 */
export function keeping<Found>(): (key: string, find: () => Found) => Found {
  const kept = new Map<string, Found>();
  return (key, find) => {
    const found = kept.get(key) ?? find();
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return found;
  };
}
