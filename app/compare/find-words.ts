// Where the words of an address stand in the texts that are compared, as search finds them: in passages that have all of them, and
// where a text has no such passage, in those that have some. Short words count in the search and are not marked.
import type { WordPlaces } from "#lib/features/comparisons/texts-view.ts";
import { loadHits } from "#lib/features/search/loaders.ts";
import { wantedTerms } from "#lib/features/search/match-words.ts";
import { parseQuery } from "#lib/features/search/parse-query.ts";
import { printQuery } from "#lib/features/search/print-query.ts";

/** A shorter word ("of", "the") says nothing by itself, and is everywhere. */
const shortest = 4;

export async function findWords(words: string, slugs: readonly string[]): Promise<WordPlaces> {
  const some = someOf(words);
  const found = await Promise.all(
    slugs.map(async (source) => {
      const all = await hitsIn(source, words);
      if (some === null) return { source, isPartial: false, places: all };
      const passages = new Set(all.map(({ passage }) => passage));
      const marked = await hitsIn(source, some);
      const places = passages.size === 0 ? marked : marked.filter(({ passage }) => passages.has(passage));
      return { source, isPartial: passages.size === 0, places };
    }),
  );
  return {
    words,
    places: found.flatMap(({ places }) => places),
    partial: found.flatMap(({ source, isPartial, places }) =>
      isPartial && places.length > 0 ? [source] : [],
    ),
  };
}

/** None where the search could not be run. */
async function hitsIn(source: string, query: string) {
  const hits = await loadHits(query, source);
  return hits.ok
    ? hits.value.map(({ passage, at: { start, end } }) => ({ source, passage, start, end }))
    : [];
}

/** The query for any of the longer words; null where that is no other. */
function someOf(words: string): string | null {
  const { expression, filters } = parseQuery(words).query;
  const operands = expression ? wantedTerms(expression).filter(({ text }) => text.length >= shortest) : [];
  return operands.length > 1 ? printQuery({ expression: { type: "or", operands }, filters }) : null;
}
