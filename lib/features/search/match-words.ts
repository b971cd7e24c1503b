/**
 * Holds an expression against the words of one passage, exactly as PostgreSQL does with its index: whether it matches,
 * and which words are the hits. That both agree is a property that the tests hold on a real database.
 */
import { type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Token } from "#lib/text/tokens.ts";
import type { Expression } from "./query.ts";
import { type TermWord, termWords } from "./term-words.ts";

/** What one term found: a word, or all the words of a phrase with what stands between them. */
export type Hit = { readonly span: TextSpan; readonly words: number };

/**
 * Whether the passage of these words matches.
 *
 * @example matchesWords(tokenize("Qods Force"), parse('"qods force" -iran')) // true
 */
export function matchesWords(words: readonly Token[], expression: Expression): boolean {
  switch (expression.type) {
    case "term":
      return findTerm(words, termWords(expression.text)).length > 0;
    case "not":
      return !matchesWords(words, expression.operand);
    case "and":
      return expression.operands.every((operand) => matchesWords(words, operand));
    case "or":
      return expression.operands.some((operand) => matchesWords(words, operand));
  }
}

/**
 * Every place where a term that is wanted stands, in the order of the text, the longer of two that begin together first;
 * they may overlap. What stands under a NOT is never a hit. Of a passage that does not match the answer means nothing.
 *
 * @example hitsInWords(tokenize("the Qods Force"), parse("force OR qods")) // "Qods", "Force"
 */
export function hitsInWords(words: readonly Token[], expression: Expression): Hit[] {
  const hits = wantedTerms(expression).flatMap((term) => {
    const wanted = termWords(term.text);
    return findTerm(words, wanted).map((at) => toHit(words, at, wanted.length));
  });
  const byPlace = (one: Hit, other: Hit) =>
    one.span.start - other.span.start || other.span.end - one.span.end;
  return hits.sort(byPlace).filter((hit, at) => at === 0 || byPlace(hit, hits[at - 1] as Hit) !== 0);
}

/** The terms that an expression wants to be there. */
export function wantedTerms(expression: Expression): Extract<Expression, { type: "term" }>[] {
  if (expression.type === "term") return [expression];
  return expression.type === "not" ? [] : expression.operands.flatMap(wantedTerms);
}

/** Where a term begins, as indexes of `words`. */
function findTerm(words: readonly Token[], wanted: readonly TermWord[]): number[] {
  const found: number[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((word, offset) => isWord(words[at + offset], word))) found.push(at);
  }
  return wanted.length === 0 ? [] : found;
}

function isWord(token: Token | undefined, { word, isPrefix }: TermWord): boolean {
  return token !== undefined && (isPrefix ? token.word.startsWith(word) : token.word === word);
}

function toHit(words: readonly Token[], at: number, count: number): Hit {
  const first = words[at] as Token;
  const last = words[at + count - 1] as Token;
  return { span: textSpan(first.span.start, last.span.end), words: count };
}
