/**
 * What a list of entities is asked for, in its address: a filter, an order, where to go on. Reads what anyone may have typed
 * there; what makes no sense falls back to the whole list, most mentioned first.
 */
import type { EntityItemRow } from "#lib/features/entities/queries.ts";

export type ListRequest = {
  readonly q: string;
  readonly sort: "mentions" | "name";
  readonly after?: EntityItemRow["place"] | undefined;
};

export type ListParams = Readonly<Record<string, string | readonly string[] | undefined>>;

function only(value: string | readonly string[] | undefined): string {
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

/**
 * @example parseListRequest({ q: " qaani ", sort: "name" }) // { q: "qaani", sort: "name" }
 */
export function parseListRequest(params: ListParams): ListRequest {
  const place = /^(-?\d{1,9})_(-?\d{1,9})_(.{1,200})$/.exec(only(params.after));
  return {
    q: only(params.q).trim().slice(0, 200),
    sort: only(params.sort) === "name" ? "name" : "mentions",
    after: place ? [Number(place[1]), Number(place[2]), place[3] ?? ""] : undefined,
  };
}

/**
 * The address of a list so asked for; what goes without saying is left out.
 * @example listAddress("/people", { q: "", sort: "name" }) // "/people?sort=name"
 */
export function listAddress(path: string, { q, sort, after }: ListRequest): string {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (sort !== "mentions") params.set("sort", sort);
  if (after) params.set("after", after.join("_"));
  return params.size > 0 ? `${path}?${params}` : path;
}
