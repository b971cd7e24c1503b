/**
 * The only file that converts between positions in memory (code units) and stored positions (code points).
 * The two differ only behind characters beyond the Basic Multilingual Plane, which take two code units.
 */

import { type StoredSpan, sliceText, storedSpan, type TextSpan, textSpan } from "./span.ts";

/** Code units between two counts kept: 4 bytes for each 256, and a look-up walks at most that many. */
const STRIDE = 256;

/**
 * The positions of one text, counted once and then asked often.
 *
 * A text without surrogates costs one scan and no memory. Any other keeps the number of code points at every
 * 256th code unit (80 kB for 5 MB): finding a code unit is O(1), finding a code point O(log n).
 * A lone surrogate counts as one code point; `canonical-text.ts` lets none in.
 *
 * @example new Positions("🕊 Qaani").toStored(textSpan(3, 8)) // 2–7
 */
export class Positions {
  /** How many code points the text has. */
  readonly length: number;
  readonly #text: string;
  /** Code points before each multiple of `STRIDE`; `null` where both units count alike. */
  readonly #counts: Uint32Array | null;

  constructor(text: string) {
    this.#text = text;
    this.#counts = /[\uD800-\uDFFF]/.test(text) ? countEach(text) : null;
    this.length = this.#counts === null ? text.length : this.#pointAt(text.length);
  }

  /**
   * @throws RangeError where the span ends beyond the text, or where either end would split a surrogate pair:
   * no stored span can say that.
   */
  toStored(span: TextSpan): StoredSpan {
    if (span.end > this.#text.length) {
      throw new RangeError(
        `Cannot store text span ${span.start}–${span.end}: the text ends at code unit ${this.#text.length}.`,
      );
    }
    if (this.#counts === null) return storedSpan(span.start, span.end);
    for (const at of [span.start, span.end]) {
      if (!splitsPair(this.#text, at)) continue;
      throw new RangeError(
        `Cannot store text span ${span.start}–${span.end}: code unit ${at} splits a surrogate pair.`,
      );
    }
    return storedSpan(this.#pointAt(span.start), this.#pointAt(span.end));
  }

  /**
   * The result never cuts a character in half.
   * @throws RangeError where the span ends beyond the text.
   */
  toText(span: StoredSpan): TextSpan {
    if (span.end > this.length) {
      throw new RangeError(
        `Cannot find stored span ${span.start}–${span.end}: the text has ${this.length} code points.`,
      );
    }
    if (this.#counts === null) return textSpan(span.start, span.end);
    return textSpan(this.#unitAt(span.start), this.#unitAt(span.end));
  }

  /** Code points before a code unit. */
  #pointAt(unit: number): number {
    const block = Math.floor(unit / STRIDE);
    let point = this.#counts?.[block] ?? 0;
    for (let at = block * STRIDE; at < unit; at += 1) if (!splitsPair(this.#text, at)) point += 1;
    return point;
  }

  /** The code unit at which a code point begins. */
  #unitAt(point: number): number {
    const counts = this.#counts ?? new Uint32Array(1);
    let low = 0;
    let high = counts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((counts[middle] ?? 0) <= point) low = middle;
      else high = middle - 1;
    }
    let unit = low * STRIDE;
    if (splitsPair(this.#text, unit)) unit += 1;
    for (let count = counts[low] ?? 0; count < point; count += 1)
      unit += splitsPair(this.#text, unit + 1) ? 2 : 1;
    return unit;
  }
}

/**
 * The words at a stored span, for one look-up in a text; for many, keep a `Positions`.
 * @throws RangeError where the span ends beyond the text.
 * @example sliceStored("🕊 Qaani", storedSpan(2, 7)) // "Qaani"
 */
export function sliceStored(text: string, span: StoredSpan): string {
  return sliceText(text, new Positions(text).toText(span));
}

/**
 * Whether a code unit stands between the two halves of one character.
 * @example splitsPair("🕊", 1) // true
 */
export function splitsPair(text: string, unit: number): boolean {
  const low = text.charCodeAt(unit);
  if (!(0xdc00 <= low && low <= 0xdfff)) return false;
  const high = text.charCodeAt(unit - 1);
  return 0xd800 <= high && high <= 0xdbff;
}

function countEach(text: string): Uint32Array {
  const counts = new Uint32Array(Math.floor(text.length / STRIDE) + 1);
  let point = 0;
  for (let unit = 0; unit <= text.length; unit += 1) {
    if (unit % STRIDE === 0) counts[unit / STRIDE] = point;
    if (unit < text.length && !splitsPair(text, unit)) point += 1;
  }
  return counts;
}
