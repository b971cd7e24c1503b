/**
 * Says an expression in PostgreSQL's language, for a cast to `tsquery`. The words are already those of the index, so no
 * configuration of PostgreSQL's own takes part; filters are not for this file.
 */
import { quoteLexeme } from "#lib/text/lexemes.ts";
import type { Expression } from "./query.ts";
import { termWords } from "./term-words.ts";

/**
 * The text of a `tsquery`, every word quoted, so that nothing in a word can become an operator. To be passed as a
 * parameter, `$1::tsquery`.
 *
 * @example toTsquery(parse('"Qods Force" -resist*')) // "(('qods' <-> 'force') & !'resist':*)"
 */
export function toTsquery(expression: Expression): string {
  switch (expression.type) {
    case "term":
      return join(
        termWords(expression.text).map(({ word, isPrefix }) => quoteLexeme(word) + (isPrefix ? ":*" : "")),
        "<->",
      );
    case "not":
      return `!${toTsquery(expression.operand)}`;
    case "and":
      return join(expression.operands.map(toTsquery), "&");
    case "or":
      return join(expression.operands.map(toTsquery), "|");
  }
}

function join(parts: readonly string[], operator: string): string {
  const [first = ""] = parts;
  return parts.length === 1 ? first : `(${parts.join(` ${operator} `)})`;
}
