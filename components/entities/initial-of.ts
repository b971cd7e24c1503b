/**
 * The letter under which a name stands in an alphabet: its first letter or digit, without its accent, as a capital.
 * @example initialOf("“Émile") // "E"
 */
export function initialOf(name: string): string {
  return (
    name
      .normalize("NFD")
      .match(/\p{L}|\p{N}/u)?.[0]
      ?.toUpperCase() ?? ""
  );
}
