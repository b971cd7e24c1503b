/**
 * Reads excerpts: one, those of a source or a notebook, those that a filter admits, what touches an entity, an event or a claim, how
 * many there are of what, and what a note's links lead to. Positions are stored ones, code points. What is deleted is not listed.
 */
import { listStanding } from "#lib/features/entities/queries.ts";
import { readWords } from "#lib/features/search/queries.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { findNoteLinks, type NoteLink, noteTargetKey } from "./find-note-links.ts";
import type { Colour } from "./schema.ts";

const source = {
  select: {
    slug: true,
    fileName: true,
    supersededBy: { select: { slug: true } },
    fields: { select: { name: true, value: true }, orderBy: { name: "asc" } },
  },
} as const;

const excerpt = {
  id: true,
  note: true,
  colour: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  anchor: {
    select: {
      ...{ passage: true, start: true, end: true, exact: true, prefix: true, suffix: true, source },
      carried: { select: { outcome: true, decision: true } },
    },
  },
  tags: { select: { tag: true }, orderBy: { tag: "asc" } },
  entities: {
    select: { basis: true, entity: { select: { slug: true, name: true, kind: true } } },
    orderBy: { entity: { slug: "asc" } },
  },
  events: {
    select: { basis: true, event: { select: { slug: true, title: true } } },
    orderBy: { event: { slug: "asc" } },
  },
  claims: {
    select: { basis: true, claim: { select: { slug: true, statement: true } } },
    orderBy: { claim: { slug: "asc" } },
  },
  leads: {
    select: { other: { select: { id: true, deletedAt: true, anchor: { select: { exact: true } } } } },
    orderBy: { otherId: "asc" },
  },
  block: {
    select: {
      id: true,
      rank: true,
      notebook: {
        select: {
          id: true,
          slug: true,
          title: true,
          deletedAt: true,
          colours: { select: { colour: true, meaning: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ExcerptSelect;

export type ExcerptRow = Prisma.ExcerptGetPayload<{ select: typeof excerpt }>;

export type ExcerptFilter = {
  /** As typed into a search box: words, "phrases", -without, begin*. */
  readonly words?: string | undefined;
  readonly source?: string | undefined;
  /** A tag, with all below it. */
  readonly tag?: string | undefined;
  readonly colour?: Colour | undefined;
  /** Slugs: linked by hand or by the note, or standing in the words. */
  readonly entity?: string | undefined;
  readonly event?: string | undefined;
  readonly claim?: string | undefined;
  /** The slug of a notebook; null for what stands in none. */
  readonly notebook?: string | null | undefined;
  /** Saved on this day or later, and on this day or earlier: `2026-11-21`, in UTC. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly untagged?: boolean | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Only what is deleted, instead of what is not. */
  readonly deleted?: boolean | undefined;
};

export type ExcerptPage = {
  readonly limit?: number | undefined;
  readonly order?: "newest" | "text" | undefined;
  /** The last of the page before. */
  readonly after?: ExcerptPlace | undefined;
};

/** Where an excerpt stands in a list: when it was saved, or where in which source. */
export type ExcerptPlace = readonly [string, number, string];

/** An excerpt, or null; what is deleted only where that is asked for. */
export async function getExcerpt(
  _access: Access,
  id: string,
  { withDeleted = false } = {},
): Promise<ExcerptRow | null> {
  const row = await database().excerpt.findUnique({ where: { id }, select: excerpt });
  return row?.deletedAt && !withDeleted ? null : row;
}

/** The excerpts that a filter admits, the newest first or in the order of the sources. Give one more than a page holds as `limit`. */
export async function listExcerpts(
  _access: Access,
  filter: ExcerptFilter = {},
  { limit, order = "newest", after }: ExcerptPage = {},
): Promise<ExcerptRow[]> {
  const key =
    order === "newest"
      ? Prisma.sql`to_char(x."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') COLLATE "C", 0, x.id::text COLLATE "C"`
      : Prisma.sql`s.slug COLLATE "C", a.start, x.id::text COLLATE "C"`;
  const [a, b, c] = after ?? [];
  const behind =
    after === undefined
      ? Prisma.sql`true`
      : order === "newest"
        ? Prisma.sql`(${key}) < (${a}::text, ${b}::int, ${c}::text)`
        : Prisma.sql`(${key}) > (${a}::text, ${b}::int, ${c}::text)`;
  const sorted =
    order === "newest"
      ? Prisma.sql`x."createdAt" DESC, x.id DESC`
      : Prisma.sql`s.slug COLLATE "C", a.start, x.id`;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT x.id ${matching(filter)} AND ${behind} ORDER BY ${sorted} ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`;
  return listByIds(rows.map(({ id }) => id));
}

/** What goes into a cursor. */
export function placeOfExcerpt(row: ExcerptRow, order: "newest" | "text" = "newest"): ExcerptPlace {
  return order === "newest"
    ? [row.createdAt.toISOString().slice(0, -1), 0, row.id]
    : [row.anchor.source.slug, row.anchor.start, row.id];
}

async function listByIds(ids: readonly string[]): Promise<ExcerptRow[]> {
  const rows = await database().excerpt.findMany({ where: { id: { in: [...ids] } }, select: excerpt });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** What the reader shows beside a text, in its order: the light rows of one source. */
export function listExcerptsOfSource(_access: Access, slug: string) {
  return database().excerpt.findMany({
    where: { deletedAt: null, anchor: { source: { slug } } },
    orderBy: [{ anchor: { start: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      note: true,
      colour: true,
      revision: true,
      createdAt: true,
      updatedAt: true,
      anchor: { select: { start: true, end: true, passage: true } },
      tags: { select: { tag: true }, orderBy: { tag: "asc" } },
      block: { select: { notebook: { select: { slug: true, title: true, deletedAt: true } } } },
    },
  });
}

/** The excerpts of a notebook in its order. */
export function listExcerptsOfNotebook(_access: Access, slug: string): Promise<ExcerptRow[]> {
  return database().excerpt.findMany({
    where: { deletedAt: null, block: { notebook: { slug, deletedAt: null } } },
    orderBy: { block: { rank: "asc" } },
    select: excerpt,
  });
}

export type ExcerptFacets = {
  readonly total: number;
  readonly untagged: number;
  readonly sources: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  /** Every tag, and every one above it; an excerpt counts once for each. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly colours: readonly { readonly colour: Colour; readonly count: number }[];
  readonly notebooks: readonly { readonly slug: string; readonly title: string; readonly count: number }[];
  /** Who is named most or linked to, and the events and claims on which most is said. */
  readonly entities: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  readonly events: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  readonly claims: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
};

/** How many excerpts of a filter there are of what. */
export async function countExcerpts(_access: Access, filter: ExcerptFilter = {}): Promise<ExcerptFacets> {
  const [row] = await database().$queryRaw<ExcerptFacets[]>`
    WITH found AS MATERIALIZED (SELECT x.id, x.colour, x."sourceId" ${matching(filter)})
    SELECT (SELECT count(*)::int FROM found) AS total,
      (SELECT count(*)::int FROM found AS f WHERE NOT EXISTS (SELECT FROM "ExcerptTag" AS t WHERE t."excerptId" = f.id)) AS untagged,
      (SELECT coalesce(json_agg(g ORDER BY g.count DESC, g.slug COLLATE "C"), '[]') FROM (
        SELECT s.slug, coalesce((SELECT value FROM "SourceField" AS v WHERE v."sourceId" = s.id AND v.name = 'title'), s."fileName") AS name, count(*)::int AS count
          FROM found AS f JOIN "Source" AS s ON s.id = f."sourceId" GROUP BY s.id) AS g) AS sources,
      (SELECT coalesce(json_agg(g ORDER BY g.tag COLLATE "C"), '[]') FROM (
        SELECT array_to_string((string_to_array(t.tag, '/'))[1:depth], '/') AS tag, count(DISTINCT f.id)::int AS count
          FROM found AS f JOIN "ExcerptTag" AS t ON t."excerptId" = f.id,
            generate_series(1, cardinality(string_to_array(t.tag, '/'))) AS depth
          GROUP BY 1) AS g) AS tags,
      (SELECT coalesce(json_agg(g ORDER BY g.colour), '[]') FROM (
        SELECT f.colour, count(*)::int AS count FROM found AS f WHERE f.colour IS NOT NULL GROUP BY f.colour) AS g) AS colours,
      (SELECT coalesce(json_agg(g ORDER BY g.title, g.slug), '[]') FROM (
        SELECT n.slug, n.title, count(*)::int AS count FROM found AS f JOIN "NotebookBlock" AS b ON b."excerptId" = f.id
          JOIN "Notebook" AS n ON n.id = b."notebookId" AND n."deletedAt" IS NULL GROUP BY n.id) AS g) AS notebooks,
      (SELECT coalesce(json_agg(g ORDER BY g.count DESC, g.slug COLLATE "C"), '[]') FROM (
        SELECT e.slug, e.name, count(DISTINCT n.excerpt)::int AS count FROM (
            SELECT f.id AS excerpt, l."entityId" FROM found AS f JOIN "ExcerptEntity" AS l ON l."excerptId" = f.id
            UNION SELECT f.id, m."entityId" FROM found AS f JOIN "Excerpt" AS x ON x.id = f.id
              JOIN "Anchor" AS a ON a."sourceId" = x."sourceId" AND a.id = x."anchorId"
              JOIN "Anchor" AS w ON w."sourceId" = a."sourceId" AND w.start >= a.start AND w."end" <= a."end" AND w.start < a."end"
              JOIN "Mention" AS m ON m."sourceId" = w."sourceId" AND m."anchorId" = w.id
          ) AS n JOIN "Entity" AS e ON e.id = n."entityId" GROUP BY e.id ORDER BY count DESC, e.slug COLLATE "C" LIMIT 50) AS g) AS entities,
      (${touched("Event", "title", "EventPassage", "ExcerptEvent", "eventId")}) AS events,
      (${touched("Claim", "statement", "Evidence", "ExcerptClaim", "claimId")}) AS claims`;
  if (row === undefined) throw new Error("Counting excerpts gave no row.");
  return row;
}

/** The events or claims that what is found touches, the most first: linked, or one of their passages nested with the words. */
function touched(table: string, name: string, passages: string, links: string, key: string): Prisma.Sql {
  const [of, called, told, linked, id] = [table, name, passages, links, key].map((word) =>
    Prisma.raw(`"${word}"`),
  );
  return Prisma.sql`
    SELECT coalesce(json_agg(g ORDER BY g.count DESC, g.slug COLLATE "C"), '[]') FROM (
      SELECT e.slug, e.${called} AS name, count(DISTINCT n.excerpt)::int AS count FROM (
          SELECT f.id AS excerpt, l.${id} AS id FROM found AS f JOIN ${linked} AS l ON l."excerptId" = f.id
          UNION SELECT f.id, p.${id} FROM found AS f JOIN "Excerpt" AS x ON x.id = f.id
            JOIN "Anchor" AS a ON a."sourceId" = x."sourceId" AND a.id = x."anchorId"
            JOIN "Anchor" AS w ON w."sourceId" = a."sourceId" AND ${isNested}
            JOIN ${told} AS p ON p."sourceId" = w."sourceId" AND p."anchorId" = w.id
        ) AS n JOIN ${of} AS e ON e.id = n.id GROUP BY e.id ORDER BY count DESC, e.slug COLLATE "C" LIMIT 50) AS g`;
}

/** The ids of all that a filter admits, the newest first. */
export async function listExcerptIds(_access: Access, filter: ExcerptFilter): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT x.id ${matching(filter)} ORDER BY x."createdAt" DESC, x.id DESC`;
  return rows.map(({ id }) => id);
}

/** Every tag in use, with how many excerpts have it. */
export async function listTags(_access: Access): Promise<{ tag: string; count: number }[]> {
  return database().$queryRaw`
    SELECT t.tag, count(*)::int AS count FROM "ExcerptTag" AS t JOIN "Excerpt" AS x ON x.id = t."excerptId" AND x."deletedAt" IS NULL
      GROUP BY t.tag ORDER BY t.tag COLLATE "C"`;
}

function matching(filter: ExcerptFilter): Prisma.Sql {
  return Prisma.sql`
    FROM "Excerpt" AS x
      JOIN "Anchor" AS a ON a."sourceId" = x."sourceId" AND a.id = x."anchorId"
      JOIN "Source" AS s ON s.id = x."sourceId"
    WHERE ${Prisma.join(toConditions(filter), " AND ")}`;
}

function toConditions(filter: ExcerptFilter): Prisma.Sql[] {
  const { words, source, tag, colour, entity, event, claim, notebook, from, to, untagged, ids } = filter;
  const conditions = [
    filter.deleted ? Prisma.sql`x."deletedAt" IS NOT NULL` : Prisma.sql`x."deletedAt" IS NULL`,
  ];
  const sought = words === undefined ? null : readWords(words);
  if (sought !== null) conditions.push(Prisma.sql`x.lexemes @@ ${sought}::tsquery`);
  if (source !== undefined) conditions.push(Prisma.sql`s.slug = ${source}`);
  if (colour !== undefined) conditions.push(Prisma.sql`x.colour = ${colour}::"Colour"`);
  if (tag !== undefined)
    conditions.push(Prisma.sql`EXISTS (SELECT FROM "ExcerptTag" AS t WHERE t."excerptId" = x.id
      AND (t.tag = ${tag} OR starts_with(t.tag, ${`${tag}/`})))`);
  if (untagged)
    conditions.push(Prisma.sql`NOT EXISTS (SELECT FROM "ExcerptTag" AS t WHERE t."excerptId" = x.id)`);
  if (notebook === null) conditions.push(Prisma.sql`NOT EXISTS (${placedIn(Prisma.sql`true`)})`);
  else if (notebook !== undefined)
    conditions.push(Prisma.sql`EXISTS (${placedIn(Prisma.sql`n.slug = ${notebook}`)})`);
  if (from !== undefined)
    conditions.push(Prisma.sql`x."createdAt" >= ${from}::date::timestamp AT TIME ZONE 'UTC'`);
  if (to !== undefined)
    conditions.push(Prisma.sql`x."createdAt" < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`);
  if (ids !== undefined) conditions.push(Prisma.sql`x.id = ANY(${[...ids]}::uuid[])`);
  if (entity !== undefined) conditions.push(touchesEntity(entity));
  if (event !== undefined) conditions.push(touchesEvent(event));
  if (claim !== undefined) conditions.push(touchesClaim(claim));
  return conditions;
}

function placedIn(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT FROM "NotebookBlock" AS b JOIN "Notebook" AS n ON n.id = b."notebookId"
    WHERE b."excerptId" = x.id AND n."deletedAt" IS NULL AND ${which}`;
}

/** Linked by hand or by the note, or named within the words. */
function touchesEntity(slug: string): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "ExcerptEntity" AS l JOIN "Entity" AS e ON e.id = l."entityId" WHERE l."excerptId" = x.id AND e.slug = ${slug})
    OR EXISTS (SELECT FROM "Mention" AS m JOIN "Entity" AS e ON e.id = m."entityId"
      JOIN "Anchor" AS w ON w."sourceId" = m."sourceId" AND w.id = m."anchorId"
      WHERE e.slug = ${slug} AND w."sourceId" = a."sourceId" AND w.start >= a.start AND w."end" <= a."end"))`;
}

/** Linked, or one of the passages that tell of it lies within the words, or they within it. */
function touchesEvent(slug: string): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "ExcerptEvent" AS l JOIN "Event" AS v ON v.id = l."eventId" WHERE l."excerptId" = x.id AND v.slug = ${slug})
    OR EXISTS (SELECT FROM "EventPassage" AS p JOIN "Event" AS v ON v.id = p."eventId"
      JOIN "Anchor" AS w ON w."sourceId" = p."sourceId" AND w.id = p."anchorId"
      WHERE v.slug = ${slug} AND w."sourceId" = a."sourceId" AND ${isNested}))`;
}

/** Linked, or a piece of its evidence lies within the words, or they within it. */
function touchesClaim(slug: string): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT FROM "ExcerptClaim" AS l JOIN "Claim" AS c ON c.id = l."claimId" WHERE l."excerptId" = x.id AND c.slug = ${slug})
    OR EXISTS (SELECT FROM "Evidence" AS p JOIN "Claim" AS c ON c.id = p."claimId"
      JOIN "Anchor" AS w ON w."sourceId" = p."sourceId" AND w.id = p."anchorId"
      WHERE c.slug = ${slug} AND w."sourceId" = a."sourceId" AND ${isNested}))`;
}

const isNested = Prisma.sql`((w.start >= a.start AND w."end" <= a."end") OR (a.start >= w.start AND a."end" <= w."end"))`;

/** What a note's link leads to. Several of the same name lead nowhere: who is meant is not guessed. */
export type NoteTarget =
  | {
      readonly kind: "entity" | "event" | "claim" | "excerpt";
      readonly id: string;
      readonly slug: string;
      readonly name: string;
    }
  | { readonly kind: "several"; readonly names: readonly string[] };

/**
 * What links lead to, by `type` and `target` as `noteTargetKey` joins them; what leads nowhere is missing. A name is an entity's
 * slug (of one that was merged: the one that stands) or any of its names, the slug or title of an event, the slug or statement of a claim, or the id of an excerpt.
 */
export async function getNoteTargets(
  _access: Access,
  links: readonly NoteLink[],
  on: Prisma.TransactionClient = database(),
): Promise<ReadonlyMap<string, NoteTarget>> {
  if (links.length === 0) return new Map();
  const asked = [...new Map(links.map((link) => [noteTargetKey(link), link])).values()];
  const slugs = asked.map(({ target }) => target);
  const names = asked.filter(({ type }) => type === "name");
  const folded = names.map(({ target }) => fold(target).trim());
  const ids = names.map(({ target }) => target.toLowerCase()).filter((target) => UUID.test(target));
  const written = names.map(({ target }) => target);
  // One after another: a transaction has one connection.
  const standing = await listStanding(on);
  const entities = await on.entity.findMany({
    where: {
      retired: false,
      OR: [{ slug: { in: slugs.map(standing) } }, { names: { some: { folded: { in: folded } } } }],
    },
    select: { id: true, slug: true, name: true, names: { select: { folded: true } } },
    orderBy: { slug: "asc" },
  });
  const events = await on.event.findMany({
    where: { OR: [{ slug: { in: written } }, { title: { in: written, mode: "insensitive" } }] },
    select: { id: true, slug: true, title: true },
  });
  const claims = await on.claim.findMany({
    where: { OR: [{ slug: { in: written } }, { statement: { in: written, mode: "insensitive" } }] },
    select: { id: true, slug: true, statement: true },
  });
  const excerpts = await on.excerpt.findMany({
    where: { id: { in: ids }, deletedAt: null },
    select: { id: true, anchor: { select: { exact: true } } },
  });
  const found = asked.flatMap((link): [string, NoteTarget][] => {
    const spelled = fold(link.target).trim();
    const ofEntity = ({ id, slug, name }: (typeof entities)[number]): NoteTarget => {
      return { kind: "entity", id, slug, name };
    };
    const bySlug: NoteTarget[] = entities.filter(({ slug }) => slug === standing(link.target)).map(ofEntity);
    const byName: NoteTarget[] =
      link.type === "slug"
        ? []
        : [
            ...events
              .filter(({ slug, title }) => slug === link.target || fold(title).trim() === spelled)
              .map(({ id, slug, title }): NoteTarget => ({ kind: "event", id, slug, name: title })),
            ...claims
              .filter(({ slug, statement }) => slug === link.target || fold(statement).trim() === spelled)
              .map(({ id, slug, statement }): NoteTarget => ({ kind: "claim", id, slug, name: statement })),
            ...excerpts
              .filter(({ id }) => id === link.target.toLowerCase())
              .map(({ id, anchor }): NoteTarget => ({ kind: "excerpt", id, slug: id, name: anchor.exact })),
            ...entities.filter((one) => one.names.some((name) => name.folded === spelled)).map(ofEntity),
          ];
    const candidates = bySlug.length > 0 ? bySlug : byName;
    const [target] = candidates;
    if (target === undefined) return [];
    if (candidates.length === 1) return [[noteTargetKey(link), target]];
    const called = candidates.flatMap((one) => (one.kind === "several" ? [] : [one.slug]));
    return [[noteTargetKey(link), { kind: "several", names: called }]];
  });
  return new Map(found);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What the references of all these notes lead to. */
export function getTargetsOfNotes(
  access: Access,
  notes: readonly string[],
): Promise<ReadonlyMap<string, NoteTarget>> {
  return getNoteTargets(access, notes.flatMap(findNoteLinks));
}
