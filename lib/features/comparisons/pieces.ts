/** A stretch of a text cut at what is marked in it: the pieces join to its words without a gap. */
import { type TextSpan, textSpan } from "#lib/text/span.ts";

type PieceMark = "wording" | "typography" | "subject" | "shared";

export type MarkedSpan = { readonly span: TextSpan; readonly mark: PieceMark; readonly number?: number };

/** `mark` is null for plain words. A marked piece without words says that others have words here. */
export type Piece = {
  readonly text: string;
  readonly mark: PieceMark | null;
  /** The numbers of the differences that it belongs to. */
  readonly numbers: readonly number[];
};

/**
 * The words at `span` in pieces. Marks that overlap make one piece, of the kind of the first; what lies outside is left away.
 *
 * @example toPieces("an attempt", textSpan(0, 10), [{ span: textSpan(0, 2), mark: "wording", number: 1 }]) // "an", " attempt"
 */
export function toPieces(text: string, span: TextSpan, marks: readonly MarkedSpan[]): Piece[] {
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
  return pieces;
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
