/** A stretch of a text cut at what is marked in it: the pieces join to its words without a gap. */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

type PieceMark = "wording" | "typography" | "subject";

export type MarkedSpan = { readonly span: TextSpan; readonly mark: PieceMark; readonly number?: number };

/** `mark` is null for plain words. A marked piece without words says that others have words here. */
export type Piece = {
  readonly text: string;
  readonly mark: PieceMark | null;
  /** The numbers of the differences that it belongs to. */
  readonly numbers: readonly number[];
  /** The number of the shared sentence that it belongs to. */
  readonly sentence?: number;
};

/** A sentence that other texts have too, by its number. */
export type SharedSpan = { readonly span: TextSpan; readonly sentence: number };

/**
 * The words at `span` in pieces. Marks that overlap make one piece, of the kind of the first; what lies outside is left away.
 *
 * @example toPieces("an attempt", textSpan(0, 10), [{ span: textSpan(0, 2), mark: "wording", number: 1 }]) // "an", " attempt"
 */
export function toPieces(
  text: string,
  span: TextSpan,
  marks: readonly MarkedSpan[],
  shared: readonly SharedSpan[] = [],
): Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  const plain = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at, end), mark: null, numbers: [] });
    at = Math.max(at, end);
  };
  for (const { start, end, mark, numbers } of joined(span, marks)) {
    plain(start);
    pieces.push({ text: text.slice(start, end), mark, numbers });
    at = end;
  }
  plain(span.end);
  return shared.length === 0 ? pieces : cutAt(pieces, span.start, shared);
}

/** The pieces cut where shared sentences begin and end, each with the number of the one in which it lies. */
function cutAt(pieces: readonly Piece[], start: number, shared: readonly SharedSpan[]): Piece[] {
  const edges = shared.flatMap(({ span }) => [span.start, span.end]).toSorted((a, b) => a - b);
  let at = start;
  return pieces.flatMap((piece) => {
    const [from, end] = [at, at + piece.text.length];
    at = end;
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < end), end];
    return cuts.slice(1).map((to, index): Piece => {
      const begin = cuts[index] ?? from;
      const its = shared.find(({ span }) => span.start <= begin && to <= span.end && begin < to);
      const text = piece.text.slice(begin - from, to - from);
      return { ...piece, text, ...(its && { sentence: its.sentence }) };
    });
  });
}

type Joined = { start: number; end: number; mark: PieceMark; numbers: number[] };

function joined(within: TextSpan, marks: readonly MarkedSpan[]): Joined[] {
  const found: Joined[] = [];
  const inside = marks.filter(({ span }) => span.start >= within.start && span.end <= within.end);
  for (const { span, mark, number } of inside.toSorted((a, b) => a.span.start - b.span.start)) {
    const last = found.at(-1);
    const numbers = number === undefined ? [] : [number];
    if (last && (span.start < last.end || (span.start === last.start && span.end === last.end))) {
      last.end = Math.max(last.end, span.end);
      last.numbers.push(...numbers);
    } else found.push({ ...textSpan(span.start, span.end), mark, numbers });
  }
  return found;
}
