/**
 * Finds all hits of a query in a whole text, passage by passage, for the reader's previous and next hit and for its
 * marks. It knows the words of a query only; which passages its filters let in, the database knows (`listHits`).
 */
import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { type Hit, hitsInWords, matchesWords } from "./match-words.ts";
import type { Expression } from "./query.ts";

/** A hit in a whole text, with the passage it stands in. */
export type TextHit = Hit & { readonly passage: number };

type Stretch = { readonly ordinal: number; readonly span: TextSpan };

/**
 * Every hit in the passages that match, in the order of the text, in code units of `text`. Hits may overlap, where two
 * terms share a word; `mergeOverlapping` unites them for marking. Nothing where the query has no words.
 *
 * @example findHits(source.text, source.passages, parseQuery('"qods force"').query.expression)
 */
export function findHits(
  text: string,
  passages: readonly Stretch[],
  expression: Expression | null,
): TextHit[] {
  if (!expression) return [];
  return passages.flatMap(({ ordinal, span }) =>
    hitsInPassage(sliceText(text, span), expression).map((hit) => ({
      ...hit,
      span: textSpan(hit.span.start + span.start, hit.span.end + span.start),
      passage: ordinal,
    })),
  );
}

/** The hits in the text of one passage, in its own code units; none where the passage does not match. */
export function hitsInPassage(text: string, expression: Expression): Hit[] {
  const words = tokenize(text);
  return matchesWords(words, expression) ? hitsInWords(words, expression) : [];
}

/**
 * The hit that a result opens at: the one of most words, the first of those; null where there is none.
 *
 * @example bestHit(hitsInPassage("Force, the Qods Force", parse('force OR "qods force"'))) // "Qods Force"
 */
export function bestHit<Found extends Hit>(hits: readonly Found[]): Found | null {
  return hits.reduce<Found | null>((best, hit) => (best && best.words >= hit.words ? best : hit), null);
}
