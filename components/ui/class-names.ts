/**
 * Joins class names, leaving out what is absent.
 * @example classNames("a", isOpen && "b", undefined) // "a b" or "a"
 */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
