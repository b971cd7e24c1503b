/**
 * A stretch of a text as a half-open span, in one of two units that the compiler keeps apart. This file knows
 * no text: whether a span lies inside one is for whoever holds the text, and conversion is `positions.ts` alone.
 */

declare const unit: unique symbol;

/**
 * A span in memory: UTF-16 code units, as `String.prototype.slice` counts them.
 * Never leaves the process.
 */
export type TextSpan = { readonly start: number; readonly end: number; readonly [unit]: "code unit" };

/**
 * A span in the database, the API, an address or a file: Unicode code points, as PostgreSQL and the W3C
 * Web Annotation model count them.
 */
export type StoredSpan = { readonly start: number; readonly end: number; readonly [unit]: "code point" };

/**
 * A span of code units.
 * @throws RangeError unless both are integers with 0 ≤ start ≤ end.
 * @example textSpan(0, 5)
 */
export function textSpan(start: number, end: number): TextSpan {
  requireSpan("text", start, end);
  return { start, end } as TextSpan;
}

/**
 * A span of code points.
 * @throws RangeError unless both are integers with 0 ≤ start ≤ end.
 * @example storedSpan(0, 5)
 */
export function storedSpan(start: number, end: number): StoredSpan {
  requireSpan("stored", start, end);
  return { start, end } as StoredSpan;
}

/**
 * The words at a span of code units.
 * @throws RangeError where the span ends beyond the text: `slice` alone would silently give fewer words.
 * @example sliceText("Qods Force", textSpan(0, 4)) // "Qods"
 */
export function sliceText(text: string, span: TextSpan): string {
  if (span.end > text.length) {
    throw new RangeError(
      `Cannot cut text span ${span.start}–${span.end}: the text ends at code unit ${text.length}.`,
    );
  }
  return text.slice(span.start, span.end);
}

/**
 * Whether `inner` lies within `outer`; a span lies within itself, and an empty span at either edge.
 * @example contains(textSpan(0, 5), textSpan(5, 5)) // true
 */
export function contains<Span extends TextSpan | StoredSpan>(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * Whether two spans share at least one position. Spans that only touch do not; an empty span shares none.
 * @example overlaps(textSpan(0, 5), textSpan(5, 9)) // false
 */
export function overlaps<Span extends TextSpan | StoredSpan>(one: Span, other: Span): boolean {
  return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

function requireSpan(kind: string, start: number, end: number): void {
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= start && start <= end) return;
  throw new RangeError(`Cannot make a ${kind} span of ${start}–${end}: whole numbers with 0 ≤ start ≤ end.`);
}
