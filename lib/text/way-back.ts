/**
 * The way back from a folded text to its original. It remembers only the places where the two part company: prose that
 * folds one to one is a single stretch, however long.
 */

import { type TextSpan, textSpan } from "./span.ts";

/**
 * Stretches of a folded text in order, each from a span of the original, in code units. In a straight stretch the two
 * run side by side, unit by unit; any other stands for its span as a whole, since one cluster may fold to several
 * characters and several to one.
 *
 * @example const wayBack = new WayBack(); wayBack.add(0, 0, 2, false); wayBack.toOriginal(0, 1, 1) // 0–2
 */
export class WayBack {
  readonly #folded: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #straight: boolean[] = [];

  /** The folded text goes on at `folded` with what stands at `start`–`end` of the original. */
  add(folded: number, start: number, end: number, straight: boolean): void {
    const last = this.#end.length - 1;
    if (straight && this.#straight[last] && this.#end[last] === start) {
      this.#end[last] = end;
      return;
    }
    this.#folded.push(folded);
    this.#start.push(start);
    this.#end.push(end);
    this.#straight.push(straight);
  }

  /** The last folded character, a space, takes in more spaces of the original. */
  widenLast(foldedLength: number, end: number): void {
    const last = this.#end.length - 1;
    if (this.#straight[last]) {
      const start = (this.#end[last] ?? 0) - 1;
      this.#end[last] = start;
      if (this.#start[last] === start) this.#drop();
      this.add(foldedLength - 1, start, end, false);
    } else this.#end[last] = end;
  }

  /**
   * The original of a span of the folded text, which is `length` long; see `Folded`.
   * @throws RangeError where the span does not lie in the folded text.
   */
  toOriginal(start: number, end: number, length: number): TextSpan {
    if (!(0 <= start && start <= end && end <= length)) {
      throw new RangeError(`Cannot unfold ${start}–${end}: the folded text has ${length} code units.`);
    }
    const first = this.#stretchAt(start);
    const from = (this.#start[first] ?? 0) + (this.#straight[first] ? start - (this.#folded[first] ?? 0) : 0);
    if (start === end) return textSpan(from, from);
    const last = this.#stretchAt(end - 1);
    const whole = this.#end[last] ?? 0;
    return textSpan(
      from,
      this.#straight[last] ? (this.#start[last] ?? 0) + end - (this.#folded[last] ?? 0) : whole,
    );
  }

  /** The stretch in which a folded position lies: the last that begins at or before it. */
  #stretchAt(folded: number): number {
    let low = 0;
    let high = this.#folded.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#folded[middle] ?? 0) <= folded) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #drop(): void {
    for (const column of [this.#folded, this.#start, this.#end, this.#straight]) column.pop();
  }
}
