/**
 * A source as a verdict shows it: what to call and cite it, and the passage round a place. Positions are code points, as the
 * API gives them; no text is altered.
 */

export type QuotedSource = {
  readonly slug: string;
  readonly name: string;
  readonly author?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly text: string;
  readonly passages: readonly { readonly ordinal: number; readonly start: number; readonly end: number }[];
};

export type PlaceInPassage = {
  readonly ordinal: number;
  /** Where `before` begins, in code points. */
  readonly start: number;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
};

/**
 * The words at a place with the rest of their passages on either side.
 *
 * @example placeInPassage(source, { start: 4, end: 9 })?.before // "The "
 */
export function placeInPassage(
  source: Pick<QuotedSource, "text" | "passages">,
  at: { readonly start: number; readonly end: number },
): PlaceInPassage | null {
  const { passages } = source;
  const first = passages.findLast(({ start }) => start <= at.start);
  const last = passages.findLast(({ start }) => start < at.end);
  if (!first || !last) return null;
  const characters = charactersOf(source);
  const cut = (start: number, end: number) => characters.slice(start, end).join("");
  return {
    ordinal: first.ordinal,
    start: first.start,
    before: cut(first.start, at.start),
    exact: cut(at.start, at.end),
    after: cut(at.end, Math.max(last.end, at.end)),
  };
}

/** One text is cut at many places: its characters are told apart once. */
const told = new WeakMap<object, readonly string[]>();

function charactersOf({ text, passages }: Pick<QuotedSource, "text" | "passages">): readonly string[] {
  const known = told.get(passages) ?? Array.from(text);
  told.set(passages, known);
  return known;
}
