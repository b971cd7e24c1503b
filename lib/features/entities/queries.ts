/**
 * Reads entities and their mentions: who there is, by any of their names; where each is named; who is named beside whom; who
 * is named in a source. Positions are stored ones, code points. SQL by hand where names are compared and mentions counted.
 * Mentions on a text that was superseded are counted nowhere.
 */
import { z } from "zod";
import { currentFirst, currentSource, getOrigins, isCurrent } from "#lib/features/sources/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan } from "#lib/text/span.ts";
import type { TakenAway } from "./plan-knowledge.ts";
import type { DescriptionRecord, EntityKind, NameKind } from "./schema.ts";

/** Where an entity stands in a list: how well its names match, how heavy it is, and its slug, each ascending. */
type EntityPlace = readonly [rank: number, weight: number, slug: string];

export type EntityItemRow = {
  readonly id: string;
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly note: string | null;
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[];
  readonly mentions: number;
  readonly sources: number;
  readonly place: EntityPlace;
};

export type EntityFilter = {
  readonly kind?: EntityKind | undefined;
  /** Words of a name, in any order, as they may be typed; where no name has them, names that resemble them. */
  readonly query?: string | undefined;
  /** By slug, or the most mentioned first. With a query the best match comes first. */
  readonly order?: "slug" | "mentions" | undefined;
  readonly limit?: number | undefined;
  /** The place of the last entity of the page before. */
  readonly after?: EntityPlace | undefined;
};

/** Entities with all their names and how often they are mentioned. */
export async function listEntities(_access: Access, filter: EntityFilter = {}): Promise<EntityItemRow[]> {
  const words = fold(filter.query ?? "").trim();
  if (words === "") return list(filter, filter.order === "mentions" ? byMentions : bySlug);
  const containing = containingWords(words);
  const [found] = await database().$queryRaw<unknown[]>(
    Prisma.sql`SELECT 1 FROM "Entity" AS e
      WHERE ${ofKind(filter.kind)} AND ${containing.match} AND EXISTS (${currentMentions}) LIMIT 1`,
  );
  return list(filter, found === undefined ? resembling(words) : containing);
}

const ofCurrent = isCurrent(Prisma.sql`m."sourceId"`);
const currentMentions = Prisma.sql`SELECT FROM "Mention" AS m WHERE m."entityId" = e.id AND ${ofCurrent}`;

type Order = { readonly match: Prisma.Sql; readonly rank: Prisma.Sql; readonly weight: Prisma.Sql };

const everything = Prisma.sql`true`;
const bySlug: Order = { match: everything, rank: Prisma.sql`0`, weight: Prisma.sql`0` };
const byMentions: Order = { match: everything, rank: Prisma.sql`0`, weight: Prisma.sql`-counted.mentions` };

/** Every word stands in one of the names; the whole query as a name comes first, then as its beginning, then elsewhere. */
function containingWords(words: string): Order {
  const patterns = words.split(" ").map((word) => Prisma.sql`n.folded LIKE ${`%${escapeLike(word)}%`}`);
  const conditions = Prisma.join(patterns, " AND ");
  const beginning = `${escapeLike(words)}%`;
  return {
    match: Prisma.sql`EXISTS (SELECT FROM "EntityName" AS n WHERE n."entityId" = e.id AND ${conditions})`,
    rank: Prisma.sql`(SELECT min(CASE WHEN n.folded = ${words} THEN 0 WHEN n.folded LIKE ${beginning} THEN 1 ELSE 2 END)
      FROM "EntityName" AS n WHERE n."entityId" = e.id AND ${conditions})`,
    weight: Prisma.sql`-counted.mentions`,
  };
}

/** Half the trigrams of the query, or more, stand in one of the names: enough for a letter lost from a surname. */
function resembling(words: string): Order {
  const likeness = Prisma.sql`(SELECT max(word_similarity(${words}, n.folded)) FROM "EntityName" AS n WHERE n."entityId" = e.id)`;
  return {
    match: Prisma.sql`${likeness} >= 0.5`,
    rank: Prisma.sql`-round(1000 * ${likeness})::int`,
    weight: Prisma.sql`-counted.mentions`,
  };
}

async function list(filter: EntityFilter, order: Order): Promise<EntityItemRow[]> {
  const [rank, weight, slug] = filter.after ?? [];
  const behind =
    slug === undefined
      ? everything
      : Prisma.sql`(rank, weight, slug COLLATE "C") > (${rank}::int, ${weight}::int, ${slug} COLLATE "C")`;
  const rows = await database().$queryRaw<
    (Omit<EntityItemRow, "names" | "place"> & { rank: number; weight: number })[]
  >(
    Prisma.sql`
      WITH listed AS (
        SELECT e.id, e.slug, e.kind, e.name, e.note, counted.mentions, counted.sources,
            ${order.rank} AS rank, ${order.weight} AS weight
          FROM "Entity" AS e, LATERAL (
            SELECT count(*)::int AS mentions, count(DISTINCT m."sourceId")::int AS sources
              FROM "Mention" AS m WHERE m."entityId" = e.id AND ${ofCurrent}
          ) AS counted
          WHERE counted.mentions > 0 AND ${ofKind(filter.kind)} AND ${order.match}
      )
      SELECT * FROM listed WHERE ${behind}
        ORDER BY rank, weight, slug COLLATE "C" LIMIT ${filter.limit ?? null}::int`,
  );
  const names = await listNames(rows.map((row) => row.id));
  return rows.map(({ rank, weight, ...row }) => ({
    ...row,
    names: names.get(row.id) ?? [],
    place: [rank, weight, row.slug],
  }));
}

function ofKind(kind: EntityKind | undefined): Prisma.Sql {
  return kind === undefined ? everything : Prisma.sql`e.kind = ${kind}::"EntityKind"`;
}

function escapeLike(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}

async function listNames(entityIds: readonly string[]) {
  const rows = await database().entityName.findMany({
    where: { entityId: { in: [...entityIds] } },
    select: { entityId: true, name: true, kind: true },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  });
  return Map.groupBy(rows, (row) => row.entityId) as ReadonlyMap<
    string,
    readonly { name: string; kind: NameKind }[]
  >;
}

const mention = {
  matched: true,
  sense: true,
  why: true,
  anchor: {
    select: {
      passage: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      source: { select: { id: true, slug: true, supersededBy: { select: { slug: true } } } },
    },
  },
} as const;

export type EntityRow = NonNullable<Awaited<ReturnType<typeof getEntity>>>;

/** An entity with its names and all its mentions, by source and position, or null. */
export async function getEntity(_access: Access, slug: string) {
  const row = await database().entity.findUnique({
    where: { slug, retired: false },
    select: {
      id: true,
      slug: true,
      kind: true,
      name: true,
      note: true,
      recordedBy: true,
      recordedAt: true,
      names: { select: { name: true, kind: true }, orderBy: [{ kind: "asc" }, { name: "asc" }] },
      mentions: { select: mention },
      descriptions: { select: { anchor: mention.anchor } },
    },
  });
  if (row === null) return null;
  row.mentions = currentFirst(row.mentions).toSorted(inTextOrder);
  row.descriptions = currentFirst(row.descriptions).toSorted(inTextOrder);
  return row;
}

type Anchored = { readonly anchor: { readonly source: { readonly slug: string }; readonly start: number } };

function inTextOrder({ anchor: a }: Anchored, { anchor: b }: Anchored): number {
  return (a.source.slug === b.source.slug ? 0 : a.source.slug < b.source.slug ? -1 : 1) || a.start - b.start;
}

export type PassageTextRow = {
  readonly source: string;
  readonly ordinal: number;
  readonly start: number;
  readonly text: string;
};

/**
 * The words of every passage that mentions an entity, for showing its mentions in their context. They are cut here: PostgreSQL
 * would unpack and count through the whole text once for each passage.
 */
export async function listMentioningPassages(_access: Access, entityId: string): Promise<PassageTextRow[]> {
  const rows = await database().source.findMany({
    where: { anchors: { some: { mention: { entityId } } } },
    select: {
      slug: true,
      supersededBy: { select: { slug: true } },
      text: true,
      passages: {
        where: { anchors: { some: { mention: { entityId } } } },
        select: { ordinal: true, start: true, end: true },
        orderBy: { ordinal: "asc" },
      },
    },
    orderBy: { slug: "asc" },
  });
  const sources = currentFirst(rows.map((source) => ({ ...source, anchor: { source } })));
  return sources.flatMap(({ slug, text, passages }) => {
    const positions = new Positions(text);
    return passages.map(({ ordinal, start, end }) => {
      const words = sliceText(text, positions.toText(storedSpan(start, end)));
      return { source: slug, ordinal, start, text: words };
    });
  });
}

export type CompanionRow = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly passages: number;
  /** The first passage that names both. */
  readonly source: string;
  readonly ordinal: number;
};

/** Who is named in the same passages, in the most of them first. */
export function listCompanions(_access: Access, entityId: string, limit = 200): Promise<CompanionRow[]> {
  return database().$queryRaw<CompanionRow[]>`
    WITH shared AS (
      SELECT DISTINCT p."sourceId", p.ordinal, p.start, p."end" FROM "Mention" AS m
        JOIN "Anchor" AS a ON a."sourceId" = m."sourceId" AND a.id = m."anchorId"
        JOIN "Passage" AS p ON p."sourceId" = a."sourceId" AND p.ordinal = a.passage
        WHERE m."entityId" = ${entityId}::uuid AND ${ofCurrent}
    ), met AS (
      SELECT DISTINCT m."entityId", s.slug AS source, shared.ordinal FROM shared
        JOIN "Source" AS s ON s.id = shared."sourceId"
        JOIN "Anchor" AS a ON a."sourceId" = shared."sourceId" AND a.start >= shared.start AND a.start < shared."end"
        JOIN "Mention" AS m ON m."sourceId" = a."sourceId" AND m."anchorId" = a.id
        WHERE m."entityId" <> ${entityId}::uuid
    )
    SELECT e.slug, e.kind, e.name, count(*)::int AS passages,
        (array_agg(met.source ORDER BY met.source COLLATE "C", met.ordinal))[1] AS source,
        (array_agg(met.ordinal ORDER BY met.source COLLATE "C", met.ordinal))[1] AS ordinal
      FROM met JOIN "Entity" AS e ON e.id = met."entityId"
      GROUP BY e.id ORDER BY passages DESC, e.slug COLLATE "C" LIMIT ${limit}`;
}

type Met = { readonly slug: string; readonly kind: EntityKind; readonly name: string };
export type MeetingRow = { readonly one: Met; readonly other: Met; readonly passages: number };

/** Who is named in the same passages as whom, in the most of them first; in two at least. Each two once. */
export async function listMeetings(_access: Access, limit: number): Promise<MeetingRow[]> {
  const rows = await database().$queryRaw<{ one: string; other: string; passages: number }[]>`
    WITH named AS (
      SELECT DISTINCT a."sourceId", a.passage, m."entityId" FROM "Mention" AS m
        JOIN "Anchor" AS a ON a."sourceId" = m."sourceId" AND a.id = m."anchorId"
        WHERE ${ofCurrent}
    )
    SELECT one."entityId"::text AS one, other."entityId"::text AS other, count(*)::int AS passages
      FROM named AS one JOIN named AS other
        ON other."sourceId" = one."sourceId" AND other.passage = one.passage AND other."entityId" > one."entityId"
      GROUP BY 1, 2 HAVING count(*) >= 2 ORDER BY passages DESC, 1, 2 LIMIT ${limit}`;
  const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
  const entities = await database().entity.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, kind: true, name: true },
  });
  const known = new Map(entities.map(({ id, ...entity }) => [id, entity]));
  return rows.flatMap(({ passages, ...ends }) => {
    const [one, other] = [known.get(ends.one), known.get(ends.other)];
    return one && other ? [{ one, other, passages }] : [];
  });
}

export type SourceMentionRow = Awaited<ReturnType<typeof listMentionsOfSource>>[number];

/** All mentions in a source, in the order of the text. */
export function listMentionsOfSource(_access: Access, slug: string) {
  return database().mention.findMany({
    where: { anchor: { source: { slug } } },
    select: {
      matched: true,
      name: { select: { kind: true } },
      sense: true,
      why: true,
      anchor: {
        select: {
          id: true,
          passage: true,
          start: true,
          end: true,
          exact: true,
          source: { select: { slug: true } },
        },
      },
      entity: { select: { slug: true, kind: true, name: true, note: true } },
    },
    orderBy: { anchor: { start: "asc" } },
  });
}

export type MentionedRow = {
  readonly source: string;
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Mentions in this source. */
  readonly here: number;
  /** Mentions in all others. */
  readonly elsewhere: number;
  /** Sources that mention it, this one among them. */
  readonly sources: number;
};

/** Who and what each current source mentions, the most mentioned first; of one source, current or not, where its slug is given. */
export function listMentioned(_access: Access, source?: string): Promise<MentionedRow[]> {
  const inSource = source === undefined ? ofCurrent : Prisma.sql`s.slug = ${source}`;
  return database().$queryRaw<MentionedRow[]>(Prisma.sql`
    WITH here AS (
      SELECT m."sourceId", s.slug AS source, m."entityId", count(*)::int AS here
        FROM "Mention" AS m JOIN "Source" AS s ON s.id = m."sourceId"
        WHERE ${inSource} GROUP BY m."sourceId", s.slug, m."entityId"
    )
    SELECT here.source, e.slug, e.kind, e.name, here.here, total.elsewhere, total.others + 1 AS sources
      FROM here JOIN "Entity" AS e ON e.id = here."entityId", LATERAL (
        SELECT count(*)::int AS elsewhere, count(DISTINCT m."sourceId")::int AS others
          FROM "Mention" AS m WHERE m."entityId" = e.id AND m."sourceId" <> here."sourceId" AND ${ofCurrent}
      ) AS total
      ORDER BY here.source COLLATE "C", here.here DESC, e.slug COLLATE "C"`);
}

/** How long a passage is that shows what the room is: long enough to tell something, short enough to be read at a glance. */
const tellingLength = { least: 160, most: 420 };

/**
 * The paragraph that shows best what the room is: of the twenty newest sources, the one that names a person, an organization and
 * a place, and the most different ones; of equals the shortest. Null where no paragraph of fitting length names all three kinds.
 */
export async function getTellingPassage(_access: Access): Promise<PassageTextRow | null> {
  const [row] = await database().$queryRaw<PassageTextRow[]>`
    WITH newest AS (
      SELECT id, slug FROM "Source" WHERE ${isCurrent(Prisma.sql`id`)}
        ORDER BY "importedAt" DESC, slug COLLATE "C" LIMIT 20
    ), told AS (
      SELECT p."sourceId", p.ordinal FROM newest
        JOIN "Passage" AS p ON p."sourceId" = newest.id AND p.kind = 'paragraph'
          AND p."end" - p.start BETWEEN ${tellingLength.least} AND ${tellingLength.most}
        JOIN "Anchor" AS a ON a."sourceId" = p."sourceId" AND a.passage = p.ordinal
        JOIN "Mention" AS m ON m."sourceId" = a."sourceId" AND m."anchorId" = a.id
        JOIN "Entity" AS e ON e.id = m."entityId"
        GROUP BY newest.slug, p."sourceId", p.ordinal, p."end" - p.start HAVING count(DISTINCT e.kind) = 3
        ORDER BY count(DISTINCT e.id) DESC, p."end" - p.start, newest.slug COLLATE "C", p.ordinal LIMIT 1
    )
    SELECT s.slug AS source, p.ordinal, p.start, substr(s.text, p.start + 1, p."end" - p.start) AS text
      FROM told JOIN "Passage" AS p USING ("sourceId", ordinal) JOIN "Source" AS s ON s.id = p."sourceId"`;
  return row ?? null;
}

/** All mentions in one passage, in the order of the text. */
export function listMentionsOfPassage(_access: Access, source: string, ordinal: number) {
  return database().mention.findMany({
    where: { anchor: { source: { slug: source }, passage: ordinal } },
    select: {
      anchor: { select: { start: true, end: true, exact: true } },
      entity: { select: { slug: true, kind: true } },
    },
    orderBy: { anchor: { start: "asc" } },
  });
}

export type PassageMentionRow = Awaited<ReturnType<typeof listMentionsOfPassage>>[number];

export type DescriptionRow = Awaited<ReturnType<typeof listDescriptions>>[number];

/** What the texts say of an entity in their own words, by source and position. */
export async function listDescriptions(_access: Access, slug: string) {
  const rows = await database().description.findMany({
    where: { entity: { slug }, anchor: { source: currentSource } },
    select: {
      anchor: {
        select: { passage: true, start: true, end: true, exact: true, source: { select: { slug: true } } },
      },
    },
  });
  return rows
    .map(({ anchor: { source, ...words } }) => ({ source: source.slug, ...words }))
    .toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) || a.start - b.start);
}

/** Every description as it is recorded, told by the text in which it was recorded, with the anchor that it hangs on now, as last committed. */
export async function listRecordedDescriptions(access: Access) {
  const rows = await database().description.findMany({
    include: {
      entity: { select: { slug: true } },
      anchor: { select: { id: true, start: true, end: true, source: { select: { slug: true } } } },
    },
  });
  const toOrigin = await getOrigins(access);
  return rows.map(({ sourceId, anchorId, recordedBy, entity, anchor }) => {
    const record: DescriptionRecord = { ...toOrigin(anchor), entity: entity.slug };
    return { record, recordedBy, place: { sourceId, id: anchorId } };
  });
}

/** The id of the entity that a slug leads to: its own, or that of the one into which it was merged. */
export async function listEntityIds(on: Prisma.TransactionClient): Promise<ReadonlyMap<string, string>> {
  const rows = await on.entity.findMany({ select: { id: true, slug: true, leadsTo: true } });
  const idOf = new Map(rows.map(({ slug, id }) => [slug, id]));
  const standing = follow(rows);
  return new Map(
    rows.flatMap(({ slug }) => {
      const id = idOf.get(standing(slug));
      return id === undefined ? [] : [[slug, id]];
    }),
  );
}

/** The slug that stands for a slug: its own, or that of the one into which it was merged. One that nobody has stands for itself. */
export async function listStanding(
  on: Prisma.TransactionClient = database(),
): Promise<(slug: string) => string> {
  return follow(
    await on.entity.findMany({ where: { leadsTo: { not: null } }, select: { slug: true, leadsTo: true } }),
  );
}

function follow(rows: readonly { readonly slug: string; readonly leadsTo: string | null }[]) {
  const leads = new Map(rows.map(({ slug, leadsTo }) => [slug, leadsTo]));
  return (slug: string): string => {
    let at = slug;
    for (let left = leads.size; left > 0; left -= 1) at = leads.get(at) ?? at;
    return at;
  };
}

/** What corrections that hold took away, by the last word on each: links at words, and names. */
export async function listTakenAway(on: Prisma.TransactionClient): Promise<TakenAway> {
  const rows = await on.$queryRaw<{ cell: string; before: unknown }[]>`
    SELECT cell, before FROM (
      SELECT DISTINCT ON (c.cell) c.cell, c.before, c.patch FROM "CorrectionChange" AS c
        JOIN "Correction" AS k ON k.id = c."correctionId"
        WHERE k."undoneAt" IS NULL AND NOT c.hidden AND (c.cell LIKE 'Mention %' OR c.cell LIKE 'EntityName %')
        ORDER BY c.cell, k.ordinal DESC
    ) AS last WHERE jsonb_typeof(coalesce(last.patch, 'null'::jsonb)) = 'null'`;
  const before = rows.map((row) => takenSchema.parse(row.before));
  const ids = before.flatMap(({ entityId, name }) => (name === undefined ? [] : [entityId]));
  const entities = await on.entity.findMany({ where: { id: { in: ids } }, select: { id: true, slug: true } });
  const slugOf = new Map(entities.map(({ id, slug }) => [id, slug]));
  return {
    mentions: before.flatMap(({ anchor }) => anchor?.origin ?? []),
    names: before.flatMap(({ entityId, name }) => {
      const entity = slugOf.get(entityId);
      return name === undefined || entity === undefined ? [] : [{ entity, name }];
    }),
  };
}

/** A row that was taken away: a name, or a mention with its anchor and where that was recorded first. */
const takenSchema = z.object({
  entityId: z.string(),
  name: z.string().optional(),
  anchor: z
    .object({ origin: z.object({ source: z.string(), start: z.int(), end: z.int() }).optional() })
    .optional(),
});

/** Where the address of an entity that is shown no more leads: to the one into which it was merged, or nowhere. */
export async function getSuccessor(_access: Access, slug: string): Promise<string | null> {
  for (let [at, left] = [slug, 100]; left > 0; left -= 1) {
    const row = await database().entity.findUnique({ where: { slug: at }, select: { leadsTo: true } });
    if (row === null) return null;
    if (row.leadsTo === null) return at === slug ? null : at;
    at = row.leadsTo;
  }
  return null;
}
