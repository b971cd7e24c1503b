/**
 * From a passage that matched to what a result shows of it: the span to open it at, and an extract with its hits marked.
 * Positions come and go as code points; in between they are code units of the passage's own text.
 */
import { Positions } from "#lib/text/positions.ts";
import { type StoredSpan, sliceText, storedSpan, type TextSpan, textSpan } from "#lib/text/span.ts";
import { extractAround, extractLength, withoutCutHits } from "./extract-around.ts";
import { bestHit, hitsInPassage } from "./find-hits.ts";
import { markExtract } from "./mark-extract.ts";
import type { Hit } from "./match-words.ts";
import type { Expression } from "./query.ts";

export type MatchedPassage = {
  /** Where the passage begins in its source, in code points. */
  readonly start: number;
  readonly text: string;
  /** Where the entities that were asked for are named in it: spans of the source, in code points, in order. */
  readonly named: readonly (readonly [start: number, end: number])[];
};

/** A piece of a snippet; a hit says where in the source it stands, in code points. */
type Segment = { readonly text: string; readonly hit: StoredSpan | null };

export type Result = {
  /** The best run of hits: the phrase, or the first marked word. */
  readonly at: StoredSpan;
  readonly snippet: readonly Segment[];
  /** Where the snippet begins in the source, in code points. */
  readonly from: number;
  /** Whether the passage goes on before and after the snippet. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
};

/**
 * What a matching passage shows. The hits are the words of the query; where it has none that must be there, they are
 * the names of its entities. The extract is about `length` code units long.
 *
 * @throws RangeError where a name lies outside the passage.
 */
export function toResult(
  { start, text, named }: MatchedPassage,
  expression: Expression | null,
  length = extractLength,
): Result {
  const positions = new Positions(text);
  const ofWords = expression ? hitsInPassage(text, expression) : [];
  const hits = ofWords.length > 0 ? ofWords : named.map((name) => toHit(positions, start, name));
  const best = bestHit(hits)?.span ?? textSpan(0, text.length);
  const inSource = (span: TextSpan) => {
    const stored = positions.toStored(span);
    return storedSpan(stored.start + start, stored.end + start);
  };
  const spans = hits.map(({ span }) => span);
  const extract = withoutCutHits(text, extractAround(text, best, length), best, spans);
  return {
    at: inSource(best),
    snippet: markExtract(extract, spans).map(({ span, hit }) => {
      return { text: sliceText(text, span), hit: hit ? inSource(span) : null };
    }),
    from: inSource(extract).start,
    cut: { before: hasWords(text, 0, extract.start), after: hasWords(text, extract.end, text.length) },
  };
}

function toHit(positions: Positions, offset: number, [start, end]: readonly [number, number]): Hit {
  return { span: positions.toText(storedSpan(start - offset, end - offset)), words: 1 };
}

function hasWords(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() !== "";
}
