/**
 * Reads sources: their shelf, one with its text and passages, what is known of them. Positions are stored ones, code points.
 */
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";

const fields = {
  orderBy: { name: "asc" },
  select: {
    name: true,
    value: true,
    basis: true,
    anchor: { select: { start: true, end: true, exact: true, passage: true } },
  },
} as const;

const item = {
  id: true,
  slug: true,
  fileName: true,
  format: true,
  reader: true,
  encoding: true,
  sha256: true,
  length: true,
  words: true,
  importedAt: true,
  fields,
} as const;

export type SourceItemRow = Awaited<ReturnType<typeof listSources>>[number];
export type SourceRow = NonNullable<Awaited<ReturnType<typeof getSource>>>;

/** Sources in the order of their slugs, at most `limit`, those behind the slug `after` where one is given. */
export function listSources(
  _access: Access,
  page: { readonly limit?: number; readonly after?: string } = {},
) {
  return database().source.findMany({
    select: item,
    orderBy: { slug: "asc" },
    ...(page.after === undefined ? {} : { where: { slug: { gt: page.after } } }),
    ...(page.limit === undefined ? {} : { take: page.limit }),
  });
}

/** A source with its text and all its passages, or null. */
export function getSource(_access: Access, slug: string) {
  return database().source.findUnique({
    where: { slug },
    select: {
      ...item,
      text: true,
      passages: {
        select: { ordinal: true, kind: true, start: true, end: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
}

/** How much the room holds: sources, passages, mentions, entities. */
export async function getCounts(_access: Access) {
  const on = database();
  const [sources, passages, mentions, entities] = await Promise.all([
    on.source.count(),
    on.passage.count(),
    on.mention.count(),
    on.entity.groupBy({ by: ["kind"], _count: true }),
  ]);
  const of = (kind: "person" | "organization" | "place") =>
    entities.find((group) => group.kind === kind)?._count ?? 0;
  return {
    sources,
    passages,
    mentions,
    persons: of("person"),
    organizations: of("organization"),
    places: of("place"),
  };
}
