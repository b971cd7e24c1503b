/** The address of a search. The only place that knows how it is spelled. */
import type { SearchOrder } from "./schema.ts";

export type SearchRequest = {
  /** The words as they are typed. */
  readonly q: string;
  readonly order?: SearchOrder | undefined;
  readonly cursor?: string | undefined;
};

/**
 * The address of a search; what goes without saying is left out of it.
 *
 * @example searchAddress({ q: '"qods force"', order: "source" }) // "/search?q=%22qods+force%22&sort=source"
 */
export function searchAddress({ q, order = "relevance", cursor }: SearchRequest): string {
  const asked = new URLSearchParams();
  if (q) asked.set("q", q);
  if (order !== "relevance") asked.set("sort", order);
  if (cursor) asked.set("cursor", cursor);
  return asked.size > 0 ? `/search?${asked}` : "/search";
}
