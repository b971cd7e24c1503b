/**
 * The one folding: what search, find-in-page, the quotation check and the look-up of names all hold to be the
 * same. It comes with a way back to the original. It does not stem, translate, or judge what differs.
 */

import { clusterEnd, foldCluster } from "./fold-cluster.ts";
import { type TextSpan, textSpan } from "./span.ts";

/** A folded text that knows where each of its characters came from. */
export type Folded = {
  readonly text: string;
  /**
   * The span of the original that a span of the folded text came from (both in code units). It grows outwards
   * to whole clusters: one "s" of a folded "ß" gives the whole "ß", and a base is never cut from its marks.
   * What folds to nothing is included where it stands inside the span, not at its edges.
   * An empty span gives an empty one.
   * @throws RangeError where the span does not lie in the folded text.
   */
  readonly toOriginal: (start: number, end: number) => TextSpan;
};

/** Plain words between plain ASCII: folded at one stroke. Bounded, since a pattern's memory grows with its match. */
const PLAIN_RUN = /[!#-_a-~](?: ?[!#-_a-~]){0,1000}(?=[\0-\x7f]|$)/y;

/**
 * What the folding makes of a text; `fold(fold(text)) === fold(text)`. The rules are in `fold-cluster.ts`;
 * here every run of spaces and line breaks becomes one space. Nothing is trimmed.
 *
 * @example fold("“QAANĪ’S” Qods\u00a0Force") // "'qaani's' qods force"
 */
export function fold(text: string): string {
  return foldWithMap(text).text;
}

/**
 * The same folding with its way back. What it remembers grows with the places where the folded text does not run
 * beside the original character by character, which in English prose are few.
 *
 * @example foldWithMap("Straße").toOriginal(4, 5) // 4–5, the "ß"
 */
export function foldWithMap(text: string): Folded {
  const track = new Track();
  const pieces: string[] = [];
  let length = 0;
  let afterSpace = false;
  let at = 0;
  while (at < text.length) {
    PLAIN_RUN.lastIndex = at;
    const run = PLAIN_RUN.exec(text)?.[0];
    const end = run === undefined ? clusterEnd(text, at) : at + run.length;
    let piece = run === undefined ? foldCluster(text.slice(at, end)) : run.toLowerCase();
    if (afterSpace && piece.startsWith(" ")) {
      piece = piece.slice(1);
      track.widenLast(length, end);
    }
    if (piece !== "") {
      track.add(length, at, end, run !== undefined || (end === at + 1 && piece.length === 1));
      pieces.push(piece);
      length += piece.length;
      afterSpace = piece.endsWith(" ");
    }
    at = end;
  }
  return { text: pieces.join(""), toOriginal: (start, end) => track.toOriginal(start, end, length) };
}

/**
 * The way back: stretches of the folded text in order, each from a span of the original. In a straight stretch
 * they run side by side, unit by unit; any other stands for its span as a whole.
 */
class Track {
  readonly #folded: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];
  readonly #straight: boolean[] = [];

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
