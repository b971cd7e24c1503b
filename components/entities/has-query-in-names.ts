import type { EntityItemRow } from "#lib/features/entities/queries.ts";
import { fold } from "#lib/text/fold.ts";

/**
 * Whether a filter was met by name: some name of the first entity holds every word of it, folded as names are. Where it is not,
 * the list holds names that only resemble what was asked for, and says so. An empty filter is always met.
 */
export function hasQueryInNames(query: string, entities: readonly Pick<EntityItemRow, "names">[]): boolean {
  const words = fold(query).trim().split(/\s+/);
  return (entities[0]?.names ?? []).some(({ name }) => words.every((word) => fold(name).includes(word)));
}
