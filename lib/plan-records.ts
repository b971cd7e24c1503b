/**
 * What to do so that records known by their slugs agree with a body of data: add, change, and take back what an import recorded;
 * what a person recorded stays as the person left it. Pure: it compares and decides.
 */

/** `isHeld`: something that a person recorded hangs on it, so that it must not go. */
export type Recorded = { readonly recordedBy: "import" | "person"; readonly isHeld: boolean };

export type Plan<Thing> = {
  readonly add: readonly Thing[];
  readonly change: readonly { readonly before: Thing; readonly after: Thing }[];
  readonly remove: readonly Thing[];
};

export type PlanCounts = { readonly added: number; readonly changed: number; readonly removed: number };

type Slugged = { readonly slug: string };

/**
 * Compares by content, whatever the order of the fields; the order of lists counts.
 * @example planRecords([{ record: one, recordedBy: "import", isHeld: false }], [two]) // { add: [two], change: [], remove: [one] }
 */
export function planRecords<Thing extends Slugged>(
  recorded: readonly (Recorded & { readonly record: Thing })[],
  wanted: readonly Thing[],
): Plan<Thing> {
  const before = new Map(recorded.map((one) => [one.record.slug, one]));
  const after = new Set(wanted.map(({ slug }) => slug));
  return {
    add: wanted.filter(({ slug }) => !before.has(slug)),
    change: wanted.flatMap((thing) => {
      const old = before.get(thing.slug);
      const isSame = old === undefined || contentOf(old.record) === contentOf(thing);
      return old?.recordedBy === "import" && !isSame ? [{ before: old.record, after: thing }] : [];
    }),
    remove: recorded.flatMap(({ record, recordedBy, isHeld }) =>
      recordedBy === "import" && !isHeld && !after.has(record.slug) ? [record] : [],
    ),
  };
}

/** How many records a plan adds, changes and takes back. */
export function countPlan({ add, change, remove }: Plan<unknown>): PlanCounts {
  return { added: add.length, changed: change.length, removed: remove.length };
}

function contentOf(thing: unknown): string {
  return JSON.stringify(thing, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
