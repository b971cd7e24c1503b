/**
 * Runs searches: passages by their words and by who is named in them, the facets of what was found, all hits in one
 * source, entities by name. Positions are stored ones, code points. SQL by hand, since `tsvector` is none of Prisma's types.
 * Older versions of a text are found by nothing but a look into that very text.
 */
import { type EntityItemRow, listEntities, listStanding } from "#lib/features/entities/queries.ts";
import type { EntityKind } from "#lib/features/entities/schema.ts";
import { currentSource, isCurrent } from "#lib/features/sources/queries.ts";
import type { PassageKind } from "#lib/features/sources/schema.ts";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { database } from "#lib/server/database.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { fold } from "#lib/text/fold.ts";
import { quoteLexeme } from "#lib/text/lexemes.ts";
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, storedSpan } from "#lib/text/span.ts";
import { isAnchored } from "./anchor-expression.ts";
import { hitsInPassage } from "./find-hits.ts";
import { wantedTerms } from "./match-words.ts";
import { parseQuery } from "./parse-query.ts";
import type { Expression, Filter, FilterField, Query } from "./query.ts";
import type { SearchOrder } from "./schema.ts";
import type { SearchPlace } from "./search-cursor.ts";
import type { MatchedPassage } from "./to-result.ts";
import { toTsquery } from "./to-tsquery.ts";
import { whyIdle } from "./why-idle.ts";

export type PassageRow = MatchedPassage & {
  readonly slug: string;
  readonly ordinal: number;
  readonly kind: PassageKind;
  readonly score: number;
};

export type SourceFacetRow = { readonly slug: string; readonly name: string; readonly count: number };
type EntityFacetRow = SourceFacetRow & { readonly kind: EntityKind };
export type FacetRows = {
  readonly sources: readonly SourceFacetRow[];
  readonly entities: readonly EntityFacetRow[];
};

export type PassageSearch = {
  readonly query: Query;
  readonly order?: SearchOrder;
  readonly limit: number;
  readonly after?: SearchPlace | undefined;
  /** Count sources and entities too. */
  readonly withFacets?: boolean;
};

export type PassageSearchResult = {
  /** The query, with the slugs of its filters in place of names. */
  readonly query: Query;
  readonly chosen: readonly Chosen[];
  /** Passages that match, over all pages. */
  readonly total: number;
  readonly rows: readonly PassageRow[];
  readonly hasMore: boolean;
  readonly facets: FacetRows;
  /** What in the query cannot be found as it stands: unknown names, a reason why nothing was looked for. */
  readonly notes: readonly string[];
};

/** A search that takes longer is ended, with the failure `timed-out`: ranking a word that nearly every passage has. */
const patience = 4_000;

const noFacets: FacetRows = { sources: [], entities: [] };

/**
 * The passages that match, best first or in the order of the sources, at most `limit`, those behind `after`. Ties fall to
 * the order of the sources, so that pages neither repeat nor skip. A query that looks for nothing finds nothing, and
 * `notes` says why.
 */
export async function searchPassages(
  _access: Access,
  { query, order = "relevance", limit, after, withFacets = false }: PassageSearch,
): Promise<Outcome<PassageSearchResult>> {
  const idle = whyIdle(query);
  const limits = await resolveFilters(query.filters);
  const understood = { query: { ...query, filters: limits.filters }, chosen: limits.chosen };
  if (idle) {
    return succeeded({ ...understood, total: 0, rows: [], hasMore: false, facets: noFacets, notes: [idle] });
  }
  const matched = matchedPassages(query.expression, limits, ofCurrent.passage);
  const found = await patiently<FoundPage>(pageOf(matched, limits, order, limit, after, withFacets));
  if (!found.ok) return found;
  const [{ total = 0, rows = null, sources = null, entities = null } = {}] = found.value;
  const facets = { sources: sources ?? [], entities: entities ?? [] };
  const shown = (rows ?? []).slice(0, limit);
  return succeeded({
    ...understood,
    total,
    rows: shown,
    hasMore: (rows ?? []).length > limit,
    facets,
    notes: limits.notes,
  });
}

/** What is looked at: passages, mentions and passages of facts of texts that no newer version supersedes. */
const ofCurrent = {
  passage: isCurrent(Prisma.sql`p."sourceId"`),
  mention: isCurrent(Prisma.sql`m."sourceId"`),
  fact: isCurrent(Prisma.sql`f."sourceId"`),
} as const;

/** A source's passages that match, as one relation: `slug, sourceId, ordinal, kind, start, end, admitted, score`. */
function matchedPassages(expression: Expression | null, limits: Limits, among: Prisma.Sql): Prisma.Sql {
  const words = expression ? toTsquery(expression) : null;
  const wanted = expression && isAnchored(expression) ? words : null;
  const conditions = [
    ...(words === null ? [] : [Prisma.sql`p.lexemes @@ ${words}::tsquery`]),
    ...limits.entities.included.map((ids) => Prisma.sql`EXISTS (${namesAny(ids)})`),
    ...limits.entities.excluded.map((ids) => Prisma.sql`NOT EXISTS (${namesAny(ids)})`),
    among,
  ];
  return Prisma.sql`
    SELECT s.slug, p."sourceId", p.ordinal, p.kind, p.start, p."end", ${admits(limits)} AS admitted,
        round((${scoreOf(wanted, limits)} * CASE p.kind WHEN 'boilerplate' THEN 0.25 ELSE 1 END)::numeric, 6)::float8 AS score
      FROM "Passage" AS p JOIN "Source" AS s ON s.id = p."sourceId"
      WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** Mentions of any of these entities in the passage `p`. */
function namesAny(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT FROM "Mention" AS m JOIN "Anchor" AS a ON a."sourceId" = m."sourceId" AND a.id = m."anchorId"
      WHERE m."entityId" = ANY(${ids}::uuid[]) AND a."sourceId" = p."sourceId" AND a.passage = p.ordinal`;
}

/** Whether the source filters let the source `s` in; the facet of sources counts those that they do not as well. */
function admits({ sources }: Limits): Prisma.Sql {
  const included = sources.included
    ? Prisma.sql`s.slug = ANY(${sources.included}::text[])`
    : Prisma.sql`true`;
  return Prisma.sql`(${included} AND NOT s.slug = ANY(${sources.excluded}::text[]))`;
}

/**
 * How well a passage answers, from 0 to 1. Words: their cover density, every occurrence counting alike and words close
 * together counting more, over the logarithm of the passage's length. Without words: how often the entities are named.
 */
function scoreOf(words: string | null, limits: Limits): Prisma.Sql {
  if (words !== null) return Prisma.sql`ts_rank_cd('{1, 1, 1, 1}', p.lexemes, ${words}::tsquery, 1 | 32)`;
  return Prisma.sql`(SELECT 1 - 1.0 / (1 + count(*)) FROM (${namesAny(limits.entities.included.flat())}) AS named)`;
}

type FoundPage = {
  readonly total: number;
  readonly rows: PassageRow[] | null;
  readonly sources: SourceFacetRow[] | null;
  readonly entities: EntityFacetRow[] | null;
};

/** One statement for the total, a page with the words of its passages, and the facets, so that all agree. */
function pageOf(
  matched: Prisma.Sql,
  limits: Limits,
  order: SearchOrder,
  limit: number,
  after: SearchPlace | undefined,
  withFacets: boolean,
): Prisma.Sql {
  const named = limits.entities.included.flat();
  return Prisma.sql`
    WITH matched AS MATERIALIZED (${matched}),
    page AS (
      SELECT *, row_number() OVER (ORDER BY ${inOrder(order)}) AS place FROM (
        SELECT * FROM matched WHERE admitted AND ${isBehind(order, after)} ORDER BY ${inOrder(order)} LIMIT ${limit + 1}
      ) AS best
    ), shown AS (
      SELECT page.slug, page.ordinal, page.kind, page.start, page.score,
          substr(s.text, page.start + 1, page."end" - page.start) AS text,
          (SELECT coalesce(json_agg(json_build_array(a.start, a."end") ORDER BY a.start), '[]')
            FROM "Anchor" AS a JOIN "Mention" AS m ON m."sourceId" = a."sourceId" AND m."anchorId" = a.id
            WHERE a."sourceId" = page."sourceId" AND a.passage = page.ordinal AND m."entityId" = ANY(${named}::uuid[])
          ) AS named
        FROM page JOIN "Source" AS s ON s.id = page."sourceId" ORDER BY page.place
    )
    SELECT (SELECT count(*)::int FROM matched WHERE admitted) AS total,
      (SELECT json_agg(shown) FROM shown) AS rows,
      ${withFacets ? sourceFacet : Prisma.sql`NULL`} AS sources,
      ${withFacets ? entityFacet : Prisma.sql`NULL`} AS entities`;
}

function inOrder(order: SearchOrder): Prisma.Sql {
  const bySource = Prisma.sql`slug COLLATE "C", ordinal`;
  return order === "source" ? bySource : Prisma.sql`score DESC, ${bySource}`;
}

function isBehind(order: SearchOrder, after: SearchPlace | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`true`;
  const { score, slug, ordinal } = after;
  if (order === "source")
    return Prisma.sql`(slug COLLATE "C", ordinal) > (${slug} COLLATE "C", ${ordinal}::int)`;
  return Prisma.sql`(-score, slug COLLATE "C", ordinal) > (${-score}::float8, ${slug} COLLATE "C", ${ordinal}::int)`;
}

/** Sources in which the words stand, whatever the source filters say: the others are what one could choose instead. */
const sourceFacet = Prisma.sql`(
  SELECT json_agg(json_build_object('slug', slug, 'name', name, 'count', count) ORDER BY count DESC, slug COLLATE "C") FROM (
    SELECT matched.slug, coalesce(min(f.value), min(s."fileName")) AS name, count(*)::int AS count
      FROM matched JOIN "Source" AS s ON s.id = matched."sourceId"
      LEFT JOIN "SourceField" AS f ON f."sourceId" = s.id AND f.name = 'title'
      GROUP BY matched.slug
  ) AS counted)`;

/** The names of each kind that stand in most of the passages found. */
const entityFacet = Prisma.sql`(
  SELECT json_agg(json_build_object('slug', slug, 'kind', kind, 'name', name, 'count', count)
      ORDER BY kind, count DESC, slug COLLATE "C") FROM (
    SELECT e.slug, e.kind, e.name, count(*)::int AS count,
        row_number() OVER (PARTITION BY e.kind ORDER BY count(*) DESC, e.slug COLLATE "C") AS place
      FROM (
        SELECT DISTINCT matched."sourceId", matched.ordinal, m."entityId"
          FROM matched JOIN "Anchor" AS a ON a."sourceId" = matched."sourceId" AND a.passage = matched.ordinal
          JOIN "Mention" AS m ON m."sourceId" = a."sourceId" AND m."anchorId" = a.id
          WHERE matched.admitted
      ) AS named JOIN "Entity" AS e ON e.id = named."entityId"
      GROUP BY e.id
  ) AS counted WHERE place <= 15)`;

export type SourceHit = { readonly passage: number; readonly at: StoredSpan };

/**
 * Every hit of a query in one source, in the order of its text, for going from one to the next; of a query without words
 * the names that it asks for. Its source filters play no part: the source is the one that is read. They may overlap.
 */
export async function listHits(_access: Access, query: Query, source: string): Promise<Outcome<SourceHit[]>> {
  if (whyIdle(query)) return succeeded([]);
  const limits = await resolveFilters(query.filters);
  const here = { ...limits, sources: { included: [source], excluded: [] } };
  const matched = matchedPassages(query.expression, here, Prisma.sql`s.slug = ${source}`);
  const found = await patiently<FoundPage>(pageOf(matched, here, "source", everyPassage, undefined, false));
  if (!found.ok) return found;
  return succeeded((found.value[0]?.rows ?? []).flatMap((row) => hitsOfRow(row, query.expression)));
}

/** No source has as many. */
const everyPassage = 1_000_000;

function hitsOfRow({ ordinal, start, text, named }: PassageRow, expression: Expression | null): SourceHit[] {
  const positions = new Positions(text);
  const hits = expression ? hitsInPassage(text, expression) : [];
  if (hits.length === 0) return named.map(([from, to]) => ({ passage: ordinal, at: storedSpan(from, to) }));
  return hits.map(({ span }) => {
    const at = positions.toStored(span);
    return { passage: ordinal, at: storedSpan(at.start + start, at.end + start) };
  });
}

export type EntitySearchRow = EntityItemRow & {
  readonly score: number;
  /** Where it is named first, in the sources that the query admits. */
  readonly first: MatchedPassage & { readonly slug: string; readonly ordinal: number };
};

export type EntitySearchResult = Pick<PassageSearchResult, "total" | "hasMore" | "notes"> & {
  readonly rows: readonly EntitySearchRow[];
};

/**
 * Persons, organizations and places by name: the words of the query as (part of) one of their names, or, where no name
 * holds them, names that resemble them. Source filters admit those who are named there.
 */
export async function searchEntities(
  access: Access,
  { query, limit, after }: Pick<PassageSearch, "query" | "limit" | "after">,
): Promise<Outcome<EntitySearchResult>> {
  const words = query.expression ? wantedTerms(query.expression).map(({ text }) => text) : [];
  const idle = "This query names nobody: give words of a name.";
  if (words.length === 0) return succeeded({ total: 0, rows: [], hasMore: false, notes: [idle] });
  const limits = await resolveFilters(query.filters);
  const named = await listEntities(access, { query: words.join(" ").replaceAll("*", "") });
  const firsts = await listFirstMentions(
    named.map(({ id }) => id),
    limits,
  );
  const rows = named.flatMap((row) => {
    const first = firsts.get(row.id);
    return first ? [{ ...row, first, score: nameScore(row.place[0]) }] : [];
  });
  const from = after ? rows.findIndex(({ slug }) => slug === after.slug) + 1 : 0;
  const page = rows.slice(from, from + limit);
  return succeeded({
    total: rows.length,
    rows: page,
    hasMore: from + limit < rows.length,
    notes: limits.notes,
  });
}

/** From the place of a name in its list: the whole name 1, its beginning 0.9, a part 0.8, a likeness of it less. */
function nameScore(rank: number): number {
  return rank < 0 ? (0.7 * -rank) / 1000 : 1 - rank / 10;
}

async function listFirstMentions(
  ids: readonly string[],
  limits: Limits,
): Promise<Map<string, EntitySearchRow["first"]>> {
  const rows = await database().$queryRaw<(EntitySearchRow["first"] & { id: string })[]>`
    SELECT DISTINCT ON (m."entityId") m."entityId" AS id, s.slug, p.ordinal, p.start,
        substr(s.text, p.start + 1, p."end" - p.start) AS text,
        json_build_array(json_build_array(a.start, a."end")) AS named
      FROM "Mention" AS m JOIN "Anchor" AS a ON a."sourceId" = m."sourceId" AND a.id = m."anchorId"
      JOIN "Passage" AS p ON p."sourceId" = a."sourceId" AND p.ordinal = a.passage
      JOIN "Source" AS s ON s.id = p."sourceId"
      WHERE m."entityId" = ANY(${ids}::uuid[]) AND ${ofCurrent.mention} AND ${admits(limits)}
      ORDER BY m."entityId", s.slug COLLATE "C", a.start`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

export type KnownSearchRow = {
  readonly slug: string;
  /** An event's title, a claim's statement. */
  readonly name: string;
  readonly score: number;
  /** The first passage that it hangs on, in the sources that the query admits. */
  readonly first: MatchedPassage & { readonly slug: string; readonly ordinal: number };
};

export type KnownSearchResult = Pick<PassageSearchResult, "total" | "hasMore" | "notes"> & {
  readonly rows: readonly KnownSearchRow[];
};

/** Where the words of what is known stand, and where its passages hang. */
const known = {
  event: {
    table: Prisma.sql`"Event"`,
    name: Prisma.sql`k.title`,
    passages: Prisma.sql`"EventPassage" AS f`,
    hangs: Prisma.sql`f."eventId" = k.id`,
  },
  claim: {
    table: Prisma.sql`"Claim"`,
    name: Prisma.sql`k.statement`,
    passages: Prisma.sql`"Evidence" AS f`,
    hangs: Prisma.sql`f."claimId" = k.id`,
  },
} as const;

export type KnownKind = keyof typeof known;

/**
 * Events or claims by the words of their title or statement and of their passages, best first. Filters admit those that
 * hang on a passage of such a source in which such an entity is named.
 */
export async function searchKnown(
  _access: Access,
  kind: KnownKind,
  { query, limit, after }: Pick<PassageSearch, "query" | "limit" | "after">,
): Promise<Outcome<KnownSearchResult>> {
  const idle = whyIdle(query);
  if (idle) return succeeded({ total: 0, rows: [], hasMore: false, notes: [idle] });
  const limits = await resolveFilters(query.filters);
  const found = await patiently<{ total: number; rows: KnownSearchRow[] | null }>(
    knownPage(kind, query.expression, limits, limit, after),
  );
  if (!found.ok) return found;
  const { total = 0, rows } = found.value[0] ?? {};
  const shown = (rows ?? []).slice(0, limit);
  return succeeded({ total, rows: shown, hasMore: (rows ?? []).length > limit, notes: limits.notes });
}

function knownPage(
  kind: KnownKind,
  expression: Expression | null,
  limits: Limits,
  limit: number,
  after: SearchPlace | undefined,
): Prisma.Sql {
  const { table, name, passages, hangs } = known[kind];
  const words = expression ? toTsquery(expression) : null;
  const wanted = expression && isAnchored(expression) ? words : null;
  const conditions = [
    ofCurrent.fact,
    admits(limits),
    ...limits.entities.included.map((ids) => Prisma.sql`EXISTS (${namesAny(ids)})`),
    ...limits.entities.excluded.map((ids) => Prisma.sql`NOT EXISTS (${namesAny(ids)})`),
  ];
  const rank =
    wanted === null
      ? Prisma.sql`0`
      : Prisma.sql`ts_rank_cd('{1, 1, 1, 1}', k.lexemes, ${wanted}::tsquery, 1 | 32)`;
  const behind = after
    ? Prisma.sql`(-score, slug COLLATE "C") > (${-after.score}::float8, ${after.slug} COLLATE "C")`
    : Prisma.sql`true`;
  return Prisma.sql`
    WITH matched AS MATERIALIZED (
      SELECT k.slug, ${name} AS name, round((${rank})::numeric, 6)::float8 AS score, first.value AS first
        FROM ${table} AS k CROSS JOIN LATERAL (
          SELECT json_build_object('slug', s.slug, 'ordinal', p.ordinal, 'start', p.start,
              'text', substr(s.text, p.start + 1, p."end" - p.start),
              'named', json_build_array(json_build_array(a.start, a."end"))) AS value
            FROM ${passages} JOIN "Anchor" AS a ON a."sourceId" = f."sourceId" AND a.id = f."anchorId"
            JOIN "Passage" AS p ON p."sourceId" = a."sourceId" AND p.ordinal = a.passage
            JOIN "Source" AS s ON s.id = p."sourceId"
            WHERE ${hangs} AND ${Prisma.join(conditions, " AND ")}
            ORDER BY s.slug COLLATE "C", a.start LIMIT 1
        ) AS first
        WHERE ${words === null ? Prisma.sql`true` : Prisma.sql`k.lexemes @@ ${words}::tsquery`}
    ), page AS (
      SELECT * FROM matched WHERE ${behind} ORDER BY score DESC, slug COLLATE "C" LIMIT ${limit + 1}
    )
    SELECT (SELECT count(*)::int FROM matched) AS total,
      (SELECT json_agg(page ORDER BY score DESC, slug COLLATE "C") FROM page) AS rows`;
}

/** How many passages match each of these expressions. */
export async function countPassages(
  _access: Access,
  expressions: readonly Expression[],
): Promise<Outcome<readonly number[]>> {
  const rows = await patiently<{ count: number }>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM "Passage" AS p WHERE p.lexemes @@ sought.words::tsquery AND ${ofCurrent.passage}) AS count
      FROM unnest(${expressions.map(toTsquery)}::text[]) WITH ORDINALITY AS sought(words, place) ORDER BY place`);
  return rows.ok ? succeeded(rows.value.map(({ count }) => count)) : rows;
}

/** Whether any passage holds this word, given as the index has it. */
export async function hasWord(_access: Access, word: string): Promise<boolean> {
  const [row] = await database().$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM "Passage" AS p WHERE p.lexemes @@ ${quoteLexeme(word)}::tsquery AND ${ofCurrent.passage}
    ) AS found`;
  return row?.found ?? false;
}

export type CalledSourceRow = {
  readonly slug: string;
  readonly name: string;
  readonly publisher: string | null;
};

/** Sources by the words of their title, author, publisher or file name, or of the passages that head them; by slug. */
export function listCalledSources(
  _access: Access,
  { expression }: Query,
  limit: number,
): Promise<CalledSourceRow[]> {
  const words = expression ? wantedTerms(expression).map(({ text }) => text.replaceAll("*", "")) : [];
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
  return database().$queryRaw<CalledSourceRow[]>`
    SELECT s.slug, coalesce(title.value, s."fileName") AS name, publisher.value AS publisher
      FROM "Source" AS s
      LEFT JOIN "SourceField" AS title ON title."sourceId" = s.id AND title.name = 'title'
      LEFT JOIN "SourceField" AS publisher ON publisher."sourceId" = s.id AND publisher.name = 'publisher'
      LEFT JOIN "SourceField" AS author ON author."sourceId" = s.id AND author.name = 'author'
      WHERE ${patterns.length > 0} AND ${isCurrent(Prisma.sql`s.id`)} AND (
        concat_ws(' ', title.value, author.value, publisher.value, s."fileName", s.slug) ILIKE ALL (${patterns}::text[])
        OR EXISTS (SELECT FROM "Passage" AS p
          WHERE p."sourceId" = s.id AND p.kind IN ('title', 'deck')
            AND p.lexemes @@ ${expression ? toTsquery(expression) : ""}::tsquery))
      ORDER BY s.slug COLLATE "C" LIMIT ${limit}`;
}

export type NamedRow = {
  readonly slug: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  readonly sources: number;
};

/** Those of whom one of these is a whole name, the most mentioned first. */
export function listNamed(_access: Access, names: readonly string[], limit: number): Promise<NamedRow[]> {
  const folded = names.map((name) => fold(name).trim());
  return database().$queryRaw<NamedRow[]>`
    SELECT e.slug, e.kind, e.name, count(*)::int AS mentions, count(DISTINCT m."sourceId")::int AS sources
      FROM "Entity" AS e JOIN "Mention" AS m ON m."entityId" = e.id
      WHERE e.id IN (SELECT "entityId" FROM "EntityName" WHERE folded = ANY(${folded}::text[])) AND ${ofCurrent.mention}
      GROUP BY e.id ORDER BY mentions DESC, e.slug COLLATE "C" LIMIT ${limit}`;
}

/** For each word that no passage holds, the word of a name that is spelled most like it, where one is. */
export async function listNearWords(
  _access: Access,
  words: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database().$queryRaw<{ word: string; near: string }[]>`
    SELECT DISTINCT ON (sought.word) sought.word, part AS near
      FROM unnest(${words}::text[]) AS sought(word), "EntityName" AS n,
        regexp_split_to_table(n.folded, '[^[:alnum:]'']+') AS part
      WHERE NOT EXISTS (
          SELECT FROM "Passage" AS p WHERE p.lexemes @@ quote_literal(sought.word)::tsquery AND ${ofCurrent.passage}
        )
        AND n.kind <> 'misprint' AND similarity(part, sought.word) >= 0.3
      ORDER BY sought.word, similarity(part, sought.word) DESC, part`;
  return new Map(rows.map(({ word, near }) => [word, near]));
}

export type Examples = {
  /** The two persons named most, an organization of more than one word, a place, a source: as far as the room has them. */
  readonly persons: readonly { readonly slug: string; readonly name: string; readonly word: string }[];
  readonly organization: string | null;
  readonly place: string | null;
  readonly source: string | null;
};

/** What the room holds most of, to show by it how one can search. `word` is the last word of a person's name. */
export async function getExamples(_access: Access): Promise<Examples> {
  const [most, source] = await Promise.all([
    database().$queryRaw<{ kind: EntityKind; slug: string; name: string }[]>`
      SELECT kind, slug, name FROM (
        SELECT e.kind, e.slug, e.name,
            row_number() OVER (PARTITION BY e.kind ORDER BY count(*) DESC, e.slug COLLATE "C") AS place
          FROM "Entity" AS e JOIN "Mention" AS m ON m."entityId" = e.id
          WHERE (e.kind <> 'organization' OR e.name LIKE '% %') AND ${ofCurrent.mention} GROUP BY e.id
      ) AS ranked WHERE place <= 2 ORDER BY place`,
    database().source.findFirst({ where: currentSource, select: { slug: true }, orderBy: { slug: "asc" } }),
  ]);
  const of = (kind: EntityKind) => most.filter((entity) => entity.kind === kind);
  return {
    persons: of("person").map(({ slug, name }) => ({ slug, name, word: name.split(/\s+/u).at(-1) ?? name })),
    organization: of("organization")[0]?.name ?? null,
    place: of("place")[0]?.name ?? null,
    source: source?.slug ?? null,
  };
}

/** What a value of a filter turned out to mean. */
export type Chosen = {
  readonly field: FilterField;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: EntityKind | null;
};

/** Filters with their values looked up: slugs of sources, ids of entities; a value that nothing answers to gives none. */
type Limits = {
  /** The same filters, with slugs for values where those are known. */
  readonly filters: readonly Filter[];
  readonly chosen: readonly Chosen[];
  readonly sources: { readonly included: string[] | null; readonly excluded: string[] };
  readonly entities: { readonly included: string[][]; readonly excluded: string[][] };
  readonly notes: string[];
};

type LookUp = (value: string) => readonly Chosen[];

/**
 * A source goes by its slug or the name of its file; an entity by its slug or any of its names, with hyphens for spaces or
 * not, however many share it.
 */
async function resolveFilters(filters: readonly Filter[]): Promise<Limits> {
  const valuesOf = (field: FilterField) =>
    filters.flatMap((filter) => (filter.field === field ? filter.values : []));
  const [sources, entities] = await Promise.all([
    lookUpSources(valuesOf("source")),
    lookUpEntities(valuesOf("entity")),
  ]);
  const chosenBy = ({ field }: Filter, value: string) => (field === "source" ? sources : entities)(value);
  const idsOf = (field: FilterField, excluded: boolean, key: "id" | "slug") =>
    filters
      .filter((filter) => filter.field === field && filter.excluded === excluded)
      .map((filter) => filter.values.flatMap((value) => chosenBy(filter, value).map((one) => one[key])));
  const included = idsOf("source", false, "slug");
  return {
    filters: filters.map((filter) => ({
      ...filter,
      values: filter.values.flatMap((value) => {
        const slugs = chosenBy(filter, value).map(({ slug }) => slug);
        return slugs.length > 0 ? slugs : [value];
      }),
    })),
    chosen: filters.flatMap((filter) => filter.values.flatMap((value) => chosenBy(filter, value))),
    sources: {
      included: included.length > 0 ? included.flat() : null,
      excluded: idsOf("source", true, "slug").flat(),
    },
    entities: { included: idsOf("entity", false, "id"), excluded: idsOf("entity", true, "id") },
    notes: filters.flatMap((filter) =>
      filter.values
        .filter((value) => chosenBy(filter, value).length === 0)
        .map((value) => unknown[filter.field](value)),
    ),
  };
}

const unknown = {
  source: (value: string) => `No source is called “${value}”.`,
  entity: (value: string) => `No person, organization or place is called “${value}”.`,
};

/** Whoever names an older version means the text as it now stands: its newest version is looked in. */
async function lookUpSources(values: readonly string[]): Promise<LookUp> {
  if (values.length === 0) return () => [];
  const rows = await database().$queryRaw<
    { asked: string; askedFile: string; id: string; slug: string; name: string }[]
  >`
    WITH RECURSIVE line AS (
      SELECT slug AS asked, "fileName" AS "askedFile", id FROM "Source"
        WHERE slug = ANY(${values}::text[]) OR "fileName" = ANY(${values}::text[])
      UNION ALL SELECT line.asked, line."askedFile", newer.id
        FROM line JOIN "Source" AS newer ON newer."supersedesId" = line.id
    )
    SELECT line.asked, line."askedFile", s.id, s.slug, coalesce(title.value, s."fileName") AS name
      FROM line JOIN "Source" AS s ON s.id = line.id AND ${isCurrent(Prisma.sql`s.id`)}
      LEFT JOIN "SourceField" AS title ON title."sourceId" = s.id AND title.name = 'title'
      ORDER BY s.slug COLLATE "C"`;
  return (value) => {
    const meant = rows.filter(({ asked, askedFile }) => asked === value || askedFile === value);
    const distinct = new Map(meant.map(({ id, slug, name }) => [id, { id, slug, name }]));
    return [...distinct.values()].map((one) => ({ field: "source", ...one, kind: null }));
  };
}

async function lookUpEntities(values: readonly string[]): Promise<LookUp> {
  if (values.length === 0) return () => [];
  const spelled = (value: string) => [fold(value).trim(), fold(value).replaceAll("-", " ").trim()];
  const folded = values.flatMap(spelled);
  const standing = await listStanding();
  const rows = await database().entity.findMany({
    where: {
      retired: false,
      OR: [{ slug: { in: values.map(standing) } }, { names: { some: { folded: { in: folded } } } }],
    },
    select: { id: true, slug: true, name: true, kind: true, names: { select: { folded: true } } },
    orderBy: { slug: "asc" },
  });
  return (value) => {
    const bySlug = rows.filter(({ slug }) => slug === standing(value));
    const byName = rows.filter(({ names }) => names.some((name) => spelled(value).includes(name.folded)));
    return (bySlug.length > 0 ? bySlug : byName).map(({ names, ...row }) => ({ ...row, field: "entity" }));
  };
}

/** What is typed into a search box, as the text of a `tsquery` over words of other tables; null where it names no words. */
export function readWords(typed: string): string | null {
  const { expression } = parseQuery(typed).query;
  return expression && toTsquery(expression);
}

/** Runs a statement that ends itself when it takes too long. */
async function patiently<Row>(statement: Prisma.Sql): Promise<Outcome<Row[]>> {
  try {
    const run = async (on: Prisma.TransactionClient) => {
      await on.$executeRaw`SELECT set_config('statement_timeout', ${String(patience)}, true)`;
      return on.$queryRaw<Row[]>(statement);
    };
    return succeeded(await database().$transaction(run, { timeout: 2 * patience }));
  } catch (error) {
    if (!isTimeout(error)) throw error;
    return failed(
      "timed-out",
      `The search was ended after ${patience / 1000} seconds: too many passages match. Add a word, or limit it to a source.`,
    );
  }
}

/** PostgreSQL's `query_canceled`, as Prisma hands it on. */
function isTimeout(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta ?? {}).includes("57014")
  );
}
