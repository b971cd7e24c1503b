/**
 * Whether a known name is only a part of a longer one that nobody knows yet: "Guard" of "National Guard", "Azizi" of "Arash Azizi",
 * "Baghdad" of "Baghdad University". Then the longer name is the find, and another stage's.
 */

import type { BearerKind } from "#lib/proposals/named.ts";
import type { CorpusCase } from "#lib/proposals/words/corpus-case.ts";
import { firstNames } from "#lib/proposals/words/first-names.ts";
import { isDemonym } from "#lib/proposals/words/is-demonym.ts";
import { directions, openers, organizationHeads, placeHeads } from "#lib/proposals/words/lists.ts";
import type { NameWord } from "#lib/proposals/words/name-words.ts";
import type { Run } from "#lib/proposals/words/run.ts";

type Text = {
  readonly words: readonly NameWord[];
  readonly runs: readonly Run[];
  readonly corpus: CorpusCase;
};
type Place = { readonly from: number; readonly to: number; readonly kind: BearerKind };

/**
 * The longer name as written, or null. Words that belong to other known names (`covered`) are no part of it.
 *
 * @example longerName(text, { from: 4, to: 5, kind: "organization" }, new Set([4])) // "National Guard"
 */
export function longerName(
  { words, runs, corpus }: Text,
  { from, to, kind }: Place,
  covered: ReadonlySet<number>,
): string | null {
  const run = runs.find((one) => one.from <= from && to <= one.to);
  if (run === undefined || (run.from === from && run.to === to)) return null;
  const before = from > run.from ? words[from - 1] : undefined;
  const after = to < run.to ? words[to] : undefined;
  const isOwn = (word: NameWord | undefined, index: number): word is NameWord =>
    word !== undefined && !covered.has(index);
  const extendsBefore =
    isOwn(before, from - 1) && extendsName(before, corpus) && !(kind !== "person" && before.inHeadline);
  const extendsAfter =
    isOwn(after, to) && (isHead(after, kind) || extendsName(after, corpus)) && !after.inHeadline;
  if (!extendsBefore && !extendsAfter) return null;
  return words
    .slice(run.from, run.to)
    .map(({ surface, after }, index) => (index < run.to - run.from - 1 ? surface + after : surface))
    .join("");
}

/** A capitalised word that is nothing but a part of a name. */
function extendsName(word: NameWord, corpus: CorpusCase): boolean {
  if (word.shape === "number") return false;
  if (word.shape === "small") return true;
  if (isDemonym(word.word) || directions.has(word.word) || openers.has(word.word)) return false;
  return (
    firstNames.has(word.word) ||
    word.shape === "initial" ||
    !corpus.isOrdinary(word.word) ||
    (!word.inHeadline && !word.opens)
  );
}

function isHead({ word }: NameWord, kind: BearerKind): boolean {
  return kind !== "person" && (organizationHeads.has(word) || placeHeads.has(word));
}
