/** Searches for pages: what an address asks for, found, counted and laid out. Asked by the person at this machine. */
import { cache } from "react";
import { failed, type Outcome, succeeded } from "#lib/outcome.ts";
import { localAccess } from "#lib/server/access.ts";
import { wantedTerms } from "./match-words.ts";
import { nameCandidates } from "./name-candidates.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import {
  countPassages,
  getExamples,
  type KnownKind,
  listHits,
  listNamed,
  listNearWords,
  searchKnown,
  searchPassages,
} from "./queries.ts";
import type { Query } from "./query.ts";
import { respellQuery, spelledWords } from "./respell-query.ts";
import type { SearchRequest } from "./search-address.ts";
import { readSearchCursor, writeSearchCursor } from "./search-cursor.ts";
import {
  countAdmitted,
  type KnownView,
  type SearchView,
  type TermCount,
  toChosenViews,
  toFacetViews,
  toResultView,
} from "./view.ts";

const perPage = 20;

/** A page of results with everything around it. What the query lacks or had healed is in its `notes`. */
export async function loadSearch({
  q,
  order = "relevance",
  cursor,
}: SearchRequest): Promise<Outcome<SearchView>> {
  const access = localAccess();
  const parsed = parseQuery(q);
  const search = `page ${order} ${printQuery(parsed.query)}`;
  const after = readSearchCursor(cursor, search);
  if (!after.ok)
    return failed(after.failure.code, "The address of this page of results is of another search.");
  const [found, named, ...known] = await Promise.all([
    searchPassages(access, {
      query: parsed.query,
      order,
      limit: perPage,
      after: after.value,
      withFacets: true,
    }),
    loadNamed(parsed.query),
    loadKnown("event", parsed.query),
    loadKnown("claim", parsed.query),
  ]);
  if (!found.ok) return found;
  const { total, rows, hasMore, facets, query, chosen, notes } = found.value;
  const names = new Map(facets.sources.map(({ slug, name }) => [slug, name]));
  const last = rows.at(-1);
  return succeeded({
    total,
    sources: countAdmitted(query, facets.sources),
    results: rows.map((row) => toResultView(row, query.expression, names)),
    next: hasMore && last ? writeSearchCursor(last, search) : null,
    notes: [...parsed.notes, ...notes],
    facets: toFacetViews(query, facets, chosen),
    chosen: toChosenViews(query, chosen),
    named,
    known: known.filter((one) => one.total > 0),
    meant: total === 0 ? await loadMeant(query) : null,
    alone: total === 0 ? await loadAlone(query) : [],
  });
}

/** Who goes by a name that stands in the query. */
async function loadNamed({ expression }: Query) {
  return expression ? listNamed(localAccess(), nameCandidates(expression), 4) : [];
}

const shownOfEach = 6;

/** Events or claims by the words of the query; none where the search for them takes too long. */
async function loadKnown(kind: KnownKind, query: Query): Promise<KnownView> {
  const found = await searchKnown(localAccess(), kind, { query, limit: shownOfEach });
  if (!found.ok) return { kind, total: 0, items: [] };
  return {
    kind,
    total: found.value.total,
    items: found.value.rows.map(({ slug, name }) => ({ slug, name })),
  };
}

/** The query as it may have been meant, where words of it stand nowhere and a name is spelled alike. */
async function loadMeant(query: Query): Promise<string | null> {
  const words = query.expression ? spelledWords(query.expression) : [];
  if (words.length === 0) return null;
  const meant = respellQuery(query, await listNearWords(localAccess(), words));
  return meant && printQuery(meant);
}

/** How many passages hold each of several terms that no passage holds together. */
async function loadAlone({ expression }: Query): Promise<TermCount[]> {
  const terms = expression ? wantedTerms(expression).slice(0, 8) : [];
  if (terms.length < 2) return [];
  const counts = await countPassages(localAccess(), terms);
  if (!counts.ok) return [];
  return terms.map((term, at) => {
    return { q: printQuery({ expression: term, filters: [] }), count: counts.value[at] ?? 0 };
  });
}

/** All hits of what somebody typed in one source, in the order of its text; fails as `listHits` does. */
export const loadHits = cache((query: string, source: string) =>
  listHits(localAccess(), parseQuery(query).query, source),
);

/** Names and words of this room, to show by them how one can search. */
export const loadExamples = cache(() => getExamples(localAccess()));
