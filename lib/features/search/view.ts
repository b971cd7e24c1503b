/**
 * From rows to what the room of search needs: results with their hits, and facets whose every choice is a query.
 */
import { type EntityKind, entityKinds } from "#lib/features/entities/schema.ts";
import type { PassageKind } from "#lib/features/sources/schema.ts";
import { type FilterState, filterState, setFilter } from "./limit-query.ts";
import { printQuery } from "./print-query.ts";
import type { Chosen, FacetRows, KnownKind, NamedRow, PassageRow, SourceFacetRow } from "./queries.ts";
import type { Expression, FilterField, Query } from "./query.ts";
import { type Result, toResult } from "./to-result.ts";

export type ResultView = Result & {
  readonly source: string;
  /** What to call the source. */
  readonly name: string;
  readonly passage: number;
  readonly kind: PassageKind;
};

/** A value of a facet. `count` is null where it is left out, and so counts nothing. */
export type FacetChoice = {
  readonly field: FilterField;
  readonly slug: string;
  readonly name: string;
  readonly count: number | null;
  readonly state: FilterState;
  /** The words of the query that takes it in, or lets it go where it is in. */
  readonly include: string;
  /** The same for leaving it out. */
  readonly exclude: string;
};

export type FacetView = { readonly of: "source" | EntityKind; readonly choices: readonly FacetChoice[] };

export type SearchView = {
  readonly total: number;
  /** How many sources hold a passage that was found. */
  readonly sources: number;
  readonly results: readonly ResultView[];
  readonly next: string | null;
  readonly notes: readonly string[];
  readonly facets: readonly FacetView[];
  /** Filters in force, as they can be let go. */
  readonly chosen: readonly FacetChoice[];
  /** Who goes by a name that stands in the query. */
  readonly named: readonly NamedRow[];
  /** What is known by the words of the query: the best of each, and how many there are. */
  readonly known: readonly KnownView[];
  /** Where nothing was found: the query as it may have been meant. */
  readonly meant: string | null;
  /** Where nothing was found of several words: how many passages hold each of them alone. */
  readonly alone: readonly TermCount[];
};

/** Events or claims that a query finds. */
export type KnownView = {
  readonly kind: KnownKind;
  readonly total: number;
  readonly items: readonly { readonly slug: string; readonly name: string }[];
};

/** One term of a query, as it would be asked alone. */
export type TermCount = { readonly q: string; readonly count: number };

export function toResultView(
  row: PassageRow,
  expression: Expression | null,
  names: ReadonlyMap<string, string>,
): ResultView {
  const { slug, ordinal, kind } = row;
  return {
    ...toResult(row, expression),
    source: slug,
    name: names.get(slug) ?? slug,
    passage: ordinal,
    kind,
  };
}

/** The facets of sources and of each kind, what is chosen before what is not; empty ones are left away. */
export function toFacetViews(query: Query, facets: FacetRows, chosen: readonly Chosen[]): FacetView[] {
  const ofSource = chosen.filter(({ field }) => field === "source");
  const source = { of: "source" as const, choices: toChoices(query, "source", facets.sources, ofSource) };
  const kinds = entityKinds.map((kind) => {
    const rows = facets.entities.filter((row) => row.kind === kind);
    return {
      of: kind,
      choices: toChoices(
        query,
        "entity",
        rows,
        chosen.filter((one) => one.kind === kind),
      ),
    };
  });
  return [source, ...kinds].filter(({ choices }) => choices.length > 0);
}

/** How many of the sources in which the words stand the query lets in. */
export function countAdmitted(query: Query, sources: readonly SourceFacetRow[]): number {
  const states = sources.map(({ slug }) => filterState(query, "source", slug));
  const isChosen = query.filters.some(({ field, excluded }) => field === "source" && !excluded);
  return states.filter((state) => (isChosen ? state === "included" : state === "open")).length;
}

/** What the query includes and leaves out, in the order in which it says so. */
export function toChosenViews(query: Query, chosen: readonly Chosen[]): FacetChoice[] {
  const unique = [...new Map(chosen.map((one) => [`${one.field} ${one.slug}`, one])).values()];
  return unique.map((one) => toChoice(query, one.field, { ...one, count: 0 }));
}

function toChoices(
  query: Query,
  field: FilterField,
  rows: readonly SourceFacetRow[],
  chosen: readonly Chosen[],
): FacetChoice[] {
  const found = new Set(rows.map(({ slug }) => slug));
  const missing = chosen.filter(({ slug }) => !found.has(slug)).map((one) => ({ ...one, count: 0 }));
  const choices = [...missing, ...rows].map((row) => toChoice(query, field, row));
  return choices.sort((one, other) => Number(one.state === "open") - Number(other.state === "open"));
}

function toChoice(query: Query, field: FilterField, row: SourceFacetRow): FacetChoice {
  const { slug, name, count } = row;
  const state = filterState(query, field, slug);
  const turned = (to: FilterState) => printQuery(setFilter(query, field, slug, state === to ? "open" : to));
  return {
    field,
    slug,
    name,
    count: state === "excluded" ? null : count,
    state,
    include: turned("included"),
    exclude: turned("excluded"),
  };
}
