/** How the address of a comparison is spelled. What one asks for is `compare-request.ts`. */
import { type CompareRequest, differenceKinds } from "./compare-request.ts";

/**
 * Where such a comparison is shown; what is not given is as usual. Widths are forgotten with the columns that had them.
 *
 * @example compareAddress({ sources: ["a", "b"], by: { type: "entity", slug: "x" } }) // "/compare?sources=a,b&by=entity:x"
 */
export function compareAddress(request: Partial<CompareRequest>): string {
  const { sources = [], show = differenceKinds, by = null, words = "", column = null, widths = [] } = request;
  const asked = new URLSearchParams();
  if (sources.length > 0) asked.set("sources", sources.join(","));
  if (show.length < differenceKinds.length) asked.set("show", show.join(","));
  if (request.isShort) asked.set("rows", "changed");
  if (words !== "") asked.set("words", words);
  else if (by) asked.set("by", `${by.type}:${by.slug}`);
  if (request.isFull) asked.set("lists", "all");
  if (column !== null && sources.includes(column)) asked.set("column", column);
  if (widths.length === sources.length && widths.length > 0) asked.set("widths", widths.join(","));
  const search = asked.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return search === "" ? "/compare" : `/compare?${search}`;
}
