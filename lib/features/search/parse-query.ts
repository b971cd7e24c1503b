/**
 * Understands what somebody typed as a query. Nothing it is given is an error: what cannot be meant is healed, and each
 * healing is said in a sentence. It knows words and operators, not whether a source or an entity of that name exists.
 */
import { tokenize } from "#lib/text/tokens.ts";
import { anchorExpression } from "./anchor-expression.ts";
import { lexQuery } from "./lex-query.ts";
import { parseExpression } from "./parse-expression.ts";
import { maximumQueryLength, type ParsedQuery } from "./query.ts";

/**
 * The query in a text, with notes of what was healed; never throws. Words next to one another are all wanted (AND); OR
 * binds less tightly, as in PostgreSQL's `websearch_to_tsquery`, Lucene and GitHub: `a b OR c` is `(a b) OR c`. AND, OR
 * and NOT are operators in capitals only. A filter limits the whole query, wherever it stands.
 *
 * @example parseQuery('“Qods Force" -iran').notes // []
 */
export function parseQuery(input: string): ParsedQuery {
  const notes: string[] = [];
  const text = input.slice(0, maximumQueryLength).toWellFormed().replaceAll("\0", " ");
  if (input.length > maximumQueryLength) {
    notes.push(`A query has at most ${maximumQueryLength} characters; what comes after was left out.`);
  }
  const lexed = lexQuery(text);
  const parsed = parseExpression(lexed.pieces, (term) => tokenize(term).length > 0);
  notes.push(...lexed.notes, ...parsed.notes);
  const anchored = parsed.expression && anchorExpression(parsed.expression);
  if (anchored && anchored !== parsed.expression) notes.push(unanchoredNote);
  return {
    query: { expression: anchored ?? parsed.expression, filters: parsed.filters },
    notes: [...new Set(notes)],
  };
}

const unanchoredNote =
  "One side of OR only said what to leave out, which nearly every passage does; that side was left out.";
