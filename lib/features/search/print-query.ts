/**
 * Writes a query as somebody would have to type it: the way back from `parse-query.ts`. What it writes is read again as
 * the same query, so that facets, links and addresses can all be made from a changed query.
 */
import type { Expression, Filter, Query, Term } from "./query.ts";

/**
 * The canonical text of a query: words first, then filters, with straight quotation marks. A query that was parsed comes
 * back the same: `parseQuery(printQuery(query)).query` equals `query`, where the text stays below the limit of length.
 *
 * @example printQuery(parseQuery("source:003  «Qods Force» AND -iran").query) // '"Qods Force" -iran source:003'
 */
export function printQuery({ expression, filters }: Query): string {
  const words = expression ? [printExpression(expression)] : [];
  return [...words, ...filters.map(printFilter)].join(" ");
}

function printExpression(expression: Expression): string {
  switch (expression.type) {
    case "term":
      return printTerm(expression);
    case "not":
      return `-${printPart(expression.operand, ["and", "or"])}`;
    case "and":
      return expression.operands.map((operand) => printPart(operand, ["or"])).join(" ");
    case "or":
      return expression.operands.map((operand) => printExpression(operand)).join(" OR ");
  }
}

/** A part of an expression, in parentheses where it is of a kind that would otherwise be read apart. */
function printPart(part: Expression, apart: readonly Expression["type"][]): string {
  return apart.includes(part.type) ? `(${printExpression(part)})` : printExpression(part);
}

function printTerm({ text, quoted }: Term): string {
  return quoted ? `"${text}"` : text;
}

function printFilter({ field, excluded, values }: Filter): string {
  const printed = values.map((value) => `${excluded ? "-" : ""}${field}:${printValue(value)}`);
  return printed.join(excluded ? " " : " OR ");
}

/** A value that any mark or space would cut short goes in quotation marks. */
function printValue(value: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(value) ? value : `"${value}"`;
}
