/** The addresses of the rooms of entities: of a kind, and of one: whole, for one of its names only, where it is named beside another, or
 * where it is split. */

/** Where the entities of a kind are listed. */
export const kindAddress = { person: "/people", organization: "/organizations", place: "/places" } as const;

export type EntityLens = {
  /** Only the mentions by this name. */
  readonly as?: string | undefined;
  /** Only the passages that name this entity too: its slug. */
  readonly with?: string | undefined;
};

/**
 * @example entityAddress("esmail-qaani", { with: "quds-force" }) // "/entities/esmail-qaani?with=quds-force#mentions"
 */
export function entityAddress(slug: string, lens: EntityLens = {}): string {
  const params = new URLSearchParams();
  if (lens.as) params.set("as", lens.as);
  if (lens.with) params.set("with", lens.with);
  return `/entities/${encodeURIComponent(slug)}${params.size > 0 ? `?${params}#mentions` : ""}`;
}

/** @example splitAddress("esmail-qaani") // "/entities/esmail-qaani/split" */
export function splitAddress(slug: string): string {
  return `/entities/${encodeURIComponent(slug)}/split`;
}
