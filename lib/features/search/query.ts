/**
 * What a search query is once it has been understood: words in a Boolean expression, and filters that limit all of it.
 * Only types and limits live here; `parse-query.ts` makes a query out of what somebody typed.
 */

/**
 * Words as they were typed. `text` may tokenize to several words (`U.S.`, `Iran-backed`, `"Qods Force"`), which then
 * have to stand side by side, in that order; a `*` right after a word makes it the beginning of a word.
 */
export type Term = { readonly type: "term"; readonly text: string; readonly quoted: boolean };

/** Words joined by AND, OR and NOT. All of it has to hold within one passage. */
export type Expression =
  | Term
  | { readonly type: "not"; readonly operand: Expression }
  | { readonly type: "and" | "or"; readonly operands: readonly Expression[] };

export type FilterField = "source" | "entity";

/**
 * A limit on the whole query, wherever it stood in it: passages of one of these sources, or that name one of these
 * entities; with `excluded`, passages that do not. Values are slugs, or names that only the database can resolve.
 */
export type Filter = {
  readonly field: FilterField;
  readonly excluded: boolean;
  readonly values: readonly string[];
};

export type Query = { readonly expression: Expression | null; readonly filters: readonly Filter[] };

/** A query, and in plain sentences whatever had to be healed in it. */
export type ParsedQuery = { readonly query: Query; readonly notes: readonly string[] };

/** The longest query that is read, in code units: a long paragraph. What is longer is cut, and that is said. */
export const maximumQueryLength = 1000;

/** The most words, phrases and filters that are used: far above what people type, far below what strains a database. */
export const maximumTerms = 50;

/** How deep parentheses may nest. */
export const maximumDepth = 10;
