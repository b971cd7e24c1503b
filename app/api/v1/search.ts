// The address of search: passages by their words and by who is named in them, entities by name, events and claims.
import { z } from "zod";
import { listExcerpts } from "#lib/features/excerpts/queries.ts";
import {
  toEntitySearchItem,
  toEntitySuggestion,
  toKnownSearchItem,
  toKnownSuggestion,
  toPassageSuggestion,
  toSearchItem,
  toSourceSuggestion,
} from "#lib/features/search/api.ts";
import { limitQuery } from "#lib/features/search/limit-query.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { printQuery } from "#lib/features/search/print-query.ts";
import {
  hasWord,
  listCalledSources,
  type PassageSearch,
  readWords,
  searchEntities,
  searchKnown,
  searchPassages,
} from "#lib/features/search/queries.ts";
import {
  querySchema,
  type SearchItem,
  type SearchKind,
  searchKinds,
  searchOrders,
  searchPageSchema,
  suggestionsSchema,
} from "#lib/features/search/schema.ts";
import { readSearchCursor, writeSearchCursor } from "#lib/features/search/search-cursor.ts";
import { unfinishedWord } from "#lib/features/search/unfinished-word.ts";
import { slugSchema } from "#lib/features/sources/schema.ts";
import { type Outcome, succeeded } from "#lib/outcome.ts";
import type { Access } from "#lib/server/access.ts";
import { pageParameters } from "#lib/server/api/cursor.ts";
import { defineEndpoint } from "#lib/server/api/endpoint.ts";

export const searchEndpoints = [
  defineEndpoint({
    method: "GET",
    path: "/search",
    summary:
      "Passages that hold the words of a query, best first; or entities by name, events, claims. An empty query gives none.",
    query: z.object({
      q: querySchema.default(""),
      source: slugSchema.optional().describe("Only in this source, as `source:` in the query."),
      entity: slugSchema.optional().describe("Only where this entity is named, as `entity:` in the query."),
      kind: z.enum(searchKinds).default("passage").describe("What is sought."),
      sort: z
        .enum(searchOrders)
        .default("relevance")
        .describe("Of passages: best first, or in the order of the sources."),
      ...pageParameters,
    }),
    answer: searchPageSchema,
    respond: async (access, { query: { q, source, entity, kind, sort, limit, cursor } }) => {
      const parsed = parseQuery(q);
      const query = limitQuery(parsed.query, {
        source: source ? [source] : [],
        entity: entity ? [entity] : [],
      });
      const search = `${kind} ${sort} ${printQuery(query)}`;
      const after = readSearchCursor(cursor, search);
      if (!after.ok) return after;
      const page = { query, limit, after: after.value };
      const found = await seek(access, kind, { ...page, order: sort });
      if (!found.ok) return found;
      const { total, rows, items, hasMore, notes } = found.value;
      const last = rows.at(-1);
      const place = last && { score: last.score, slug: last.slug, ordinal: last.ordinal ?? 0 };
      const next = hasMore && place ? writeSearchCursor(place, search) : null;
      return succeeded({ total, items, next, notes: [...parsed.notes, ...notes] });
    },
  }),
  defineEndpoint({
    method: "GET",
    path: "/search/suggestions",
    summary:
      "What can be opened while a query is being typed: names, sources and passages; its last word may be unfinished.",
    query: z.object({ q: querySchema.default("") }),
    answer: suggestionsSchema,
    respond: async (access, { query: { q } }) => {
      const last = unfinishedWord(q);
      const read = last === null || (await hasWord(access, last)) ? q : `${q}*`;
      const { query } = parseQuery(read);
      const [entities, sources, events, claims, excerpts, found] = await Promise.all([
        searchEntities(access, { query, limit: 5 }),
        listCalledSources(access, query, 4),
        searchKnown(access, "event", { query, limit: 3 }),
        searchKnown(access, "claim", { query, limit: 3 }),
        readWords(read) === null ? [] : listExcerpts(access, { words: read }, { limit: 3 }),
        searchPassages(access, { query, limit: 5, withFacets: true }),
      ]);
      if (!entities.ok) return entities;
      if (!events.ok) return events;
      if (!claims.ok) return claims;
      if (!found.ok) return found;
      const { total, rows, facets } = found.value;
      const names = new Map(facets.sources.map(({ slug, name }) => [slug, name]));
      const items = [
        ...entities.value.rows.map(toEntitySuggestion),
        ...sources.map(toSourceSuggestion),
        ...events.value.rows.map((row) => toKnownSuggestion("event", row)),
        ...claims.value.rows.map((row) => toKnownSuggestion("claim", row)),
        ...excerpts.map(({ id, note, anchor: { exact } }) => {
          return { type: "excerpt" as const, excerpt: id, name: exact, note };
        }),
        ...rows.map((row) => toPassageSuggestion(row, query.expression, names)),
      ];
      return succeeded({ q: read, total, items, next: null });
    },
  }),
];

type Sought = Pick<PassageSearch, "query" | "order" | "limit" | "after">;

/** What is found of a kind: the rows that a cursor is read from, and the same as they are shown. */
async function seek(access: Access, kind: SearchKind, page: Sought) {
  if (kind === "passage") {
    const found = await searchPassages(access, page);
    return shown(found, (row) => toSearchItem(row, page.query.expression));
  }
  if (kind === "entity") return shown(await searchEntities(access, page), toEntitySearchItem);
  return shown(await searchKnown(access, kind, page), (row) => toKnownSearchItem(kind, row));
}

type Placed = { readonly score: number; readonly slug: string; readonly ordinal?: number };
type Found<Row> = { total: number; rows: readonly Row[]; hasMore: boolean; notes: readonly string[] };

function shown<Row extends Placed>(found: Outcome<Found<Row>>, toItem: (row: Row) => SearchItem) {
  if (!found.ok) return found;
  const { total, hasMore, notes } = found.value;
  const rows: readonly Placed[] = found.value.rows;
  return succeeded({ total, hasMore, notes, rows, items: found.value.rows.map(toItem) });
}
