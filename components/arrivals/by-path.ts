/** The order in which people expect paths: by name, numbers by their value, what is in an archive behind it. */
const collator = new Intl.Collator("en", { numeric: true });

/** @example [{ path: "10.txt" }, { path: "9.txt" }].toSorted(byPath) // 9.txt, 10.txt */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return collator.compare(one.path, other.path);
}
