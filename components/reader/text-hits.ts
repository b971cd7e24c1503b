/** Hits in the article of the page: those that the server marked, and those that are found here under the folding of search. */
import { findInText } from "#lib/text/find-in-text.ts";
import { type Folded, foldWithMap } from "#lib/text/fold.ts";
import { listPassages, passageOf, rangeInPassage, wordsOf } from "./article-dom.ts";

export type TextHit = { readonly passage: HTMLElement; readonly range: () => Range | null };

/** Each passage of a visit folded once, for as long as it is on the page. */
const folded = new WeakMap<HTMLElement, Folded>();

/** Where the needle stands, passage by passage; it never runs over the end of one. */
export function findHits(article: HTMLElement, needle: string): TextHit[] {
  return listPassages(article).flatMap((passage) =>
    findInText(foldedOf(passage), needle).map(({ start, end }) => ({
      passage,
      range: () => rangeInPassage(passage, start, end),
    })),
  );
}

function foldedOf(passage: HTMLElement): Folded {
  const known = folded.get(passage) ?? foldWithMap(wordsOf(passage));
  folded.set(passage, known);
  return known;
}

/** The hits that the server marked. A hit that lies in several elements has several marks, of one number. */
export function readMarkedHits(article: HTMLElement): TextHit[] {
  const marks = Array.from(article.querySelectorAll<HTMLElement>("mark[data-hit]"));
  const groups = Array.from(Map.groupBy(marks, (mark) => mark.dataset.hit).values());
  return groups.flatMap((pieces) => {
    const passage = passageOf(pieces[0] ?? null);
    return passage ? [{ passage, range: () => rangeOver(pieces) }] : [];
  });
}

function rangeOver(marks: readonly HTMLElement[]): Range | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}
