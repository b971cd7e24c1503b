/**
 * Reads sources: their shelf, one with its text and passages, what is known of them. Positions are stored ones, code points.
 */
import { randomUUIDv7 } from "node:crypto";
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import type { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

const fields = {
  orderBy: { name: "asc" },
  select: {
    name: true,
    value: true,
    basis: true,
    detail: true,
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
  work: { select: { slug: true } },
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

/** An anchor that is about to be stored. */
export type NewAnchor = CutAnchor & { readonly sourceId: string; readonly id: string };

/**
 * What cuts anchors from the texts of these sources, for a command that stores them. It throws where a span begins in no passage:
 * spans are held to the texts before.
 */
export async function getAnchorCutter(
  on: Prisma.TransactionClient,
  slugs: readonly string[],
): Promise<(at: { readonly source: string; readonly start: number; readonly end: number }) => NewAnchor> {
  const rows = await on.source.findMany({
    where: { slug: { in: [...new Set(slugs)] } },
    select: {
      id: true,
      slug: true,
      text: true,
      passages: { select: { ordinal: true, start: true, end: true }, orderBy: { ordinal: "asc" } },
    },
  });
  const texts = new Map(
    rows.map(({ id, slug, text, passages }): [string, { id: string; text: AnchoredText }] => [
      slug,
      { id, text: { text, positions: new Positions(text), passages } },
    ]),
  );
  return ({ source, start, end }) => {
    const known = texts.get(source);
    const cut = known && cutAnchor(known.text, storedSpan(start, end));
    if (!known || !cut) throw new Error(`No anchor can be cut at [${start}, ${end}) of source "${source}".`);
    return { sourceId: known.id, id: randomUUIDv7(), ...cut };
  };
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
