/**
 * Reads sources: their shelf, one with its text and passages, what is known of them. Positions are stored ones, code points. What
 * makes a version current is said here, for all lists and counts of the house.
 */
import { randomUUIDv7 } from "node:crypto";
import { type AnchoredText, type CutAnchor, cutAnchor } from "#lib/anchor/cut-anchor.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { Positions } from "#lib/text/positions.ts";
import { storedSpan } from "#lib/text/span.ts";

/** The condition on sources that every list, search, count and check has: no newer version supersedes it. */
export const currentSource = { supersededBy: null } as const satisfies Prisma.SourceWhereInput;

/** The same in SQL by hand, of a column that holds the id of a source. Older versions are few: PostgreSQL keeps them at hand. */
export function isCurrent(sourceId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${sourceId} NOT IN (SELECT "supersedesId" FROM "Source" WHERE "supersedesId" IS NOT NULL)`;
}

/** Of which versions a list is to tell: the current ones, or all that are stored. */
export type Versions = "current" | "all";

type OnVersion = {
  readonly anchor: { readonly source: { readonly supersededBy: { readonly slug: string } | null } };
};

/**
 * Of what hangs on texts, that which hangs on current versions. Where nothing does, what waits on older ones: it is known, and its
 * own address still shows it, although lists do not count it.
 */
export function currentFirst<Fact extends OnVersion>(facts: readonly Fact[]): Fact[] {
  const current = facts.filter(({ anchor }) => anchor.source.supersededBy === null);
  return current.length > 0 ? current : [...facts];
}

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
  language: true,
  direction: true,
  type: true,
  importedAt: true,
  work: { select: { slug: true } },
  supersededBy: { select: { slug: true } },
  supersedes: { select: { slug: true } },
  fields,
} as const;

export type SourceItemRow = Awaited<ReturnType<typeof listSources>>[number];
export type SourceRow = NonNullable<Awaited<ReturnType<typeof getSource>>>;

/** Current sources in the order of their slugs, at most `limit`, those behind the slug `after` where one is given. */
export function listSources(
  _access: Access,
  page: { readonly limit?: number; readonly after?: string; readonly versions?: Versions } = {},
) {
  return database().source.findMany({
    select: item,
    orderBy: { slug: "asc" },
    where: {
      ...(page.versions === "all" ? {} : currentSource),
      ...(page.after === undefined ? {} : { slug: { gt: page.after } }),
    },
    ...(page.limit === undefined ? {} : { take: page.limit }),
  });
}

/** A source with its text and all its passages, or null. Older versions answer as the current one does. */
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

type Placed = {
  readonly id: string;
  readonly source: { readonly slug: string };
  readonly start: number;
  readonly end: number;
};

/**
 * Where the words of an anchor were first recorded: its own place, or that in the oldest version from which it was carried to its
 * own. So an import finds what it recorded before, wherever that hangs by now.
 */
export async function getOrigins(
  _access: Access,
): Promise<(anchor: Placed) => { source: string; start: number; end: number }> {
  const rows = await database().carriedAnchor.findMany({
    where: { toId: { not: null }, outcome: { not: "reread" } },
    select: {
      toId: true,
      anchor: { select: { id: true, start: true, end: true, source: { select: { slug: true } } } },
    },
  });
  const cameFrom = new Map(rows.map(({ toId, anchor }): [string | null, Placed] => [toId, anchor]));
  return (anchor) => {
    let first = anchor;
    for (let older = cameFrom.get(first.id); older; older = cameFrom.get(first.id)) first = older;
    return { source: first.source.slug, start: first.start, end: first.end };
  };
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

/** How much the current texts hold: sources, passages, mentions, entities. */
export async function getCounts(_access: Access) {
  const on = database();
  const [sources, passages, mentions, entities] = await Promise.all([
    on.source.count({ where: currentSource }),
    on.passage.count({ where: { source: currentSource } }),
    on.mention.count({ where: { anchor: { source: currentSource } } }),
    on.entity.groupBy({
      by: ["kind"],
      _count: true,
      where: { mentions: { some: { anchor: { source: currentSource } } } },
    }),
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

/** The bytes of a source as they came, or null. */
export function getOriginal(_access: Access, slug: string) {
  return database().source.findUnique({
    where: { slug },
    select: { fileName: true, format: true, sha256: true, original: true },
  });
}

/** The pages of a source without their runs, in order; none where it has no pages. */
export function listPages(_access: Access, slug: string) {
  return database().sourcePage.findMany({
    where: { source: { slug } },
    select: { number: true, label: true, width: true, height: true, start: true, end: true },
    orderBy: { number: "asc" },
  });
}

export type PageRow = NonNullable<Awaited<ReturnType<typeof getPage>>>;

/** One page with its runs and the words that it holds, or null. */
export async function getPage(_access: Access, slug: string, number: number) {
  const page = await database().sourcePage.findFirst({ where: { source: { slug }, number } });
  if (page === null) return null;
  const from = page.start + 1;
  const [row] = await database().$queryRaw<{ words: string }[]>`
    SELECT substr("text", ${from}::int, ${page.end - page.start}::int) AS words
      FROM "Source" WHERE "id" = ${page.sourceId}::uuid`;
  return { ...page, words: row?.words ?? "" };
}
