/** What may be marked in the text of an article. Events, claims and excerpts are further kinds of the same: a span, and an element. */
import type { TextSpan } from "#lib/text/span.ts";
import type { Layer } from "./layers.ts";

export type Mark = {
  readonly span: TextSpan;
  readonly kind: Layer | "hit" | "chosen";
  /** A link is always one element, whatever else begins or ends within it; a mark or span is drawn in pieces. */
  readonly element: "a" | "mark" | "span";
  /** On the first piece. */
  readonly id?: string | undefined;
  /** Absent where the layer of a link is switched off: the words stay, and are no link. */
  readonly href?: string | undefined;
  /** What those who read the page by script need to know: `{ card: 3 }` becomes `data-card="3"`. */
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  /** The same, on the last piece only. */
  readonly last?: Readonly<Record<string, string | number>>;
};

/**
 * The marks that share a position with each passage, by its place in the list. Passages are in order and do not overlap; an
 * empty mark is nowhere.
 */
export function marksByPassage<Marked extends { readonly span: TextSpan }>(
  passages: readonly { readonly span: TextSpan }[],
  marks: readonly Marked[],
): Marked[][] {
  const found: Marked[][] = passages.map(() => []);
  for (const mark of marks) {
    if (mark.span.start === mark.span.end) continue;
    for (let at = firstEndingBehind(passages, mark.span.start); at < passages.length; at += 1) {
      if ((passages[at]?.span.start ?? 0) >= mark.span.end) break;
      found[at]?.push(mark);
    }
  }
  return found;
}

/**
 * The place of the first passage that ends behind a position; the number of passages where none does.
 * @example firstEndingBehind([{ span: textSpan(0, 5) }, { span: textSpan(7, 9) }], 5) // 1
 */
export function firstEndingBehind(
  passages: readonly { readonly span: TextSpan }[],
  position: number,
): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.span.end ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
