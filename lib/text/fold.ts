/**
 * The one folding: what search, find-in-page, the quotation check and the look-up of names all hold to be the
 * same. It comes with a way back to the original. It does not stem, translate, or judge what differs.
 */

import { clusterEnd } from "./cluster.ts";
import { foldCluster } from "./fold-cluster.ts";
import type { TextSpan } from "./span.ts";
import { WayBack } from "./way-back.ts";

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
  const wayBack = new WayBack();
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
      wayBack.widenLast(length, end);
    }
    if (piece !== "") {
      wayBack.add(length, at, end, run !== undefined || (end === at + 1 && piece.length === 1));
      pieces.push(piece);
      length += piece.length;
      afterSpace = piece.endsWith(" ");
    }
    at = end;
  }
  return { text: pieces.join(""), toOriginal: (start, end) => wayBack.toOriginal(start, end, length) };
}
