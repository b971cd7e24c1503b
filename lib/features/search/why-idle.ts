/**
 * Why a query looks for nothing, in a sentence. A search needs a word or a name to show: what to leave out, or where to
 * look, says nothing of what to find.
 */
import { isAnchored } from "./anchor-expression.ts";
import type { Query } from "./query.ts";

/**
 * The reason, or null for a query that can be run: one with a word that has to be there, or with an entity.
 *
 * @example whyIdle(parseQuery("-iran").query) // "This query only says what to leave out: …"
 */
export function whyIdle({ expression, filters }: Query): string | null {
  if (expression && isAnchored(expression)) return null;
  if (filters.some(({ field, excluded }) => field === "entity" && !excluded)) return null;
  if (expression || filters.some(({ excluded }) => excluded)) {
    return "This query only says what to leave out: add a word, a phrase or an entity to find.";
  }
  if (filters.length > 0)
    return "This query only says where to look: add a word, a phrase or an entity to find.";
  return "This query is empty: give a word, a phrase or an entity to find.";
}
