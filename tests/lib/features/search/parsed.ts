/** The expression of a query, for tests that are about what is done with it. */
import { parseQuery } from "#lib/features/search/parse-query.ts";
import type { Expression } from "#lib/features/search/query.ts";

export function parsed(text: string): Expression {
  const { expression } = parseQuery(text).query;
  if (!expression) throw new Error(`“${text}” holds no words.`);
  return expression;
}
