/**
 * The current sources as quotations are looked for in them, and checks that were saved. Of many sources only those are read in
 * which a quotation may stand; what was read is kept in the process, since a text never changes.
 */
import { currentSource, isCurrent } from "#lib/features/sources/queries.ts";
import {
  listPlaces,
  listSegments,
  type Segment,
  StaleSegments,
  sourcesAt,
} from "#lib/features/trigrams/queries.ts";
import { soughtStretches } from "#lib/quotation/sought-stretches.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { type LoadedSources, PreparedSources, type QuotedSourceRow } from "./prepared-sources.ts";
import { draftReportSchema, type SavedCheck } from "./schema.ts";
import type { EntityRow } from "./to-voices.ts";
import { wordsQuery } from "./words-query.ts";

export type QuotationRoom = {
  /** The versions that are looked in; a negative is scoped to them. */
  readonly versions: readonly { readonly source: string; readonly sha256: string }[];
  /** The sources in which a quotation may stand, ready to be looked in. */
  readonly sourcesFor: (quote: string) => Promise<LoadedSources>;
  /** Older versions, the latest superseded first, with the newest of each: null where there are none. They give no verdict. */
  readonly older: () => Promise<OlderVersions | null>;
};

type OlderVersions = LoadedSources & { readonly newestOf: ReadonlyMap<string, string> };

/** So few sources are all looked in. */
const FEW = 40;
/** Of many, so many are: the likeliest. */
const MOST_SOURCES = 48;
const MOST_PLACES = 200;
/** A quotation of so few words may have no three of them right. */
const SHORT = 8;

type Current = { readonly id: string; readonly slug: string; readonly sha256: string };
type Listing = {
  readonly stamp: string;
  readonly current: readonly Current[];
  readonly ids: ReadonlySet<string>;
  readonly segments: readonly Segment[];
  /** Sources that no segment holds. */
  readonly unheld: readonly string[];
  readonly prepared: PreparedSources;
};

const kept = globalThis as typeof globalThis & { readingRoomQuotations?: Listing | undefined };

/** All current sources, ready to be looked in. */
export async function getQuotationRoom(access: Access): Promise<QuotationRoom> {
  const listing = await getListing(access);
  const versions = listing.current.map(({ slug, sha256 }) => ({ source: slug, sha256 }));
  return {
    versions,
    sourcesFor: async (quote) =>
      listing.prepared.load(await listCandidates(access, listing, quote), listQuotedSources, listEntities),
    older: async () => {
      const rows = await listOlder();
      if (rows.length === 0) return null;
      const ids = rows.map(({ id }) => id);
      const loaded = await listing.prepared.load(ids, listQuotedSources, listEntities);
      return { ...loaded, newestOf: new Map(rows.map(({ slug, newest }) => [slug, newest])) };
    },
  };
}

function listOlder(): Promise<{ id: string; slug: string; newest: string }[]> {
  return database().$queryRaw`
    WITH RECURSIVE line AS (
      SELECT older.id, newer.id AS newest FROM "Source" AS older JOIN "Source" AS newer ON newer."supersedesId" = older.id
      UNION ALL SELECT line.id, newer.id FROM line JOIN "Source" AS newer ON newer."supersedesId" = line.newest
    )
    SELECT older.id, older.slug, newest.slug AS newest
      FROM line JOIN "Source" AS older ON older.id = line.id
      JOIN "Source" AS newest ON newest.id = line.newest AND ${isCurrent(Prisma.sql`newest.id`)}
      ORDER BY newest."importedAt" DESC, older.slug LIMIT ${MOST_SOURCES}`;
}

/** A draft as it was judged and saved, or null. */
export async function getSavedCheck(_access: Access, id: string): Promise<SavedCheck | null> {
  const row = await database().savedCheck.findUnique({ where: { id } });
  if (row === null) return null;
  const report = draftReportSchema.parse(row.report);
  return { id: row.id, savedAt: row.savedAt.toISOString(), markdown: row.draft, report };
}

/** Good until anything is written: every write leaves an audit entry, so the latest one tells. */
async function getListing(access: Access): Promise<Listing> {
  const stamp = await getStamp();
  const last = kept.readingRoomQuotations;
  if (last?.stamp === stamp) return last;
  const current = await database().source.findMany({
    where: currentSource,
    orderBy: { slug: "asc" },
    select: { id: true, slug: true, sha256: true },
  });
  const segments = current.length > FEW ? await listSegments(access) : [];
  const held = new Set(segments.flatMap(({ sources }) => sources.map(({ sourceId }) => sourceId)));
  const unheld = current.flatMap(({ id }) => (held.has(id) ? [] : [id]));
  const ids = new Set(current.map(({ id }) => id));
  const prepared = new PreparedSources(last?.prepared);
  kept.readingRoomQuotations = { stamp, current, ids, segments, unheld, prepared };
  return kept.readingRoomQuotations;
}

async function getStamp(): Promise<string> {
  const newest = { orderBy: { id: "desc" }, select: { id: true } } as const;
  const [entry, source, count, segment] = await Promise.all([
    database().auditEntry.findFirst(newest),
    database().source.findFirst(newest),
    database().source.count(),
    database().trigramSegment.findFirst(newest),
  ]);
  return [process.env.DATABASE_URL, entry?.id, source?.id, count, segment?.id].join(" ");
}

/** The ids of the sources to look in: those that the index proposes, and all that it does not hold. */
async function listCandidates(access: Access, listing: Listing, quote: string): Promise<string[]> {
  const { current, segments, unheld } = listing;
  if (current.length <= FEW) return current.map(({ id }) => id);
  const stretches = soughtStretches(quote);
  try {
    const places = stretches === null ? [] : await listPlaces(access, segments, stretches, MOST_PLACES);
    const proposed = inTurns(places).flatMap(({ segment, at }) => sourcesAt(segment, at));
    const words = proposed.length > 0 ? [] : await listByWords(quote);
    return [...new Set([...takeCurrent(listing, [...proposed, ...words]), ...unheld])];
  } catch (error) {
    if (!(error instanceof StaleSegments)) throw error;
    kept.readingRoomQuotations = undefined;
    return listCandidates(access, await getListing(access), quote);
  }
}

/** The best of each, then the second best of each, and so on. */
function inTurns<One>(lists: readonly (readonly One[])[]): One[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list.slice(rank, rank + 1)),
  ).flat();
}

function takeCurrent({ ids }: Listing, found: readonly string[]): string[] {
  return [...new Set(found)].filter((id) => ids.has(id)).slice(0, MOST_SOURCES);
}

/** Of a few words, the sources of passages that have them all, or all but one. */
async function listByWords(quote: string): Promise<string[]> {
  const words = tokenize(quote).map(({ word }) => word);
  if (words.length === 0 || words.length > SHORT) return [];
  const rows = await database().$queryRaw<{ sourceId: string }[]>`
    SELECT DISTINCT p."sourceId" FROM "Passage" p JOIN "Source" s ON s."id" = p."sourceId"
    WHERE p."lexemes" @@ ${wordsQuery(words)}::tsquery
      AND ${isCurrent(Prisma.sql`s.id`)}
    ORDER BY 1 LIMIT ${MOST_SOURCES}`;
  return rows.map(({ sourceId }) => sourceId);
}

async function listEntities(ids: readonly string[]): Promise<EntityRow[]> {
  const rows = await database().entity.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      kind: true,
      names: { select: { name: true } },
      descriptions: { select: { anchor: { select: { exact: true } } } },
    },
  });
  return rows.map(({ names, descriptions, ...row }) => ({
    ...row,
    names: names.map(({ name }) => name),
    descriptions: descriptions.map(({ anchor }) => anchor.exact),
  }));
}

const voices = { select: { role: true, entityId: true } } as const;
const fields = {
  where: { OR: [{ name: "author" }, { name: "publisher" }] },
  select: { name: true, value: true },
} satisfies Prisma.Source$fieldsArgs;

function listQuotedSources(ids: readonly string[]): Promise<QuotedSourceRow[]> {
  return database().source.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { slug: "asc" },
    select: {
      id: true,
      slug: true,
      sha256: true,
      text: true,
      work: { select: { slug: true, voices, witnesses: { select: { fields } } } },
      fields,
      passages: { orderBy: { ordinal: "asc" }, select: { ordinal: true, start: true, end: true } },
      anchors: {
        where: { OR: [{ mention: { isNot: null } }, { evidence: { isNot: null } }] },
        orderBy: { start: "asc" },
        select: {
          start: true,
          end: true,
          mention: { select: { entityId: true } },
          evidence: {
            select: {
              attribution: {
                orderBy: { ordinal: "desc" },
                take: 1,
                select: {
                  relation: true,
                  speakers: {
                    orderBy: { ordinal: "asc" },
                    select: { anchor: { select: { exact: true } }, entityId: true },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
}
