/**
 * What the address of a search asks for. Nothing in it is an error: what it does not know it leaves aside, and a query that
 * came with parameters for its filters is one query with those filters in it.
 */
import { limitQuery } from "./limit-query.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import { type SearchOrder, searchOrders } from "./schema.ts";

/** The parameters of an address, as Next hands them over. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export type ParsedSearchRequest = {
  readonly q: string;
  readonly order: SearchOrder;
  readonly cursor: string | undefined;
};

/**
 * A parameter that is given several times counts once, by its first value, save `source` and `entity`, which add up.
 *
 * @example parseSearchRequest({ q: "qaani", source: "003" }).q // "qaani source:003"
 */
export function parseSearchRequest(params: SearchParams): ParsedSearchRequest {
  const all = (name: string) => [params[name] ?? []].flat().filter((value) => value !== "");
  const typed = all("q")[0] ?? "";
  const limits = { source: all("source"), entity: all("entity") };
  const isLimited = limits.source.length > 0 || limits.entity.length > 0;
  return {
    q: isLimited ? printQuery(limitQuery(parseQuery(typed).query, limits)) : typed,
    order: searchOrders.find((order) => order === all("sort")[0]) ?? "relevance",
    cursor: all("cursor")[0],
  };
}
