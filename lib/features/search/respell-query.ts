/**
 * Puts other words in a query, where words of it are not found: the query behind "Did you mean". Which words are near, the
 * database knows.
 */
import { wantedTerms } from "./match-words.ts";
import type { Expression, Query } from "./query.ts";
import { termWords } from "./term-words.ts";

/** The words that a query wants, each once, that could be misspelled: whole words of four letters or more. */
export function spelledWords(expression: Expression): string[] {
  const words = wantedTerms(expression).flatMap(({ text }) => termWords(text));
  const whole = words.flatMap(({ word, isPrefix }) => (isPrefix || word.length < 4 ? [] : [word]));
  return [...new Set(whole)];
}

/**
 * The query with words replaced, wherever they are wanted; null where none of them stands in it.
 *
 * @example respellQuery(parse("solemani -iran"), new Map([["solemani", "soleimani"]])) // soleimani -iran
 */
export function respellQuery(query: Query, near: ReadonlyMap<string, string>): Query | null {
  const expression = query.expression && respell(query.expression, near);
  return expression === query.expression ? null : { ...query, expression };
}

function respell(expression: Expression, near: ReadonlyMap<string, string>): Expression {
  if (expression.type === "not") return expression;
  if (expression.type === "term") {
    const words = termWords(expression.text);
    if (!words.some(({ word }) => near.has(word))) return expression;
    const text = words
      .map(({ word, isPrefix }) => `${near.get(word) ?? word}${isPrefix ? "*" : ""}`)
      .join(" ");
    return { ...expression, text, quoted: expression.quoted || words.length > 1 };
  }
  const operands = expression.operands.map((operand) => respell(operand, near));
  const isChanged = operands.some((operand, at) => operand !== expression.operands[at]);
  return isChanged ? { ...expression, operands } : expression;
}
