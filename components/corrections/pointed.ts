/** Words that were pointed at: their place in a source, by which the server cuts them, and how they read. */
import type { SourceDetail } from "#lib/features/sources/schema.ts";
import type { Positions } from "#lib/text/positions.ts";
import { sliceText, storedSpan, textSpan } from "#lib/text/span.ts";

export type Pointed = {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
};

export type TextOfSource = Pick<SourceDetail, "slug" | "text" | "passages"> & {
  readonly positions: Positions;
};

export function placeOf({ source, start, end }: Pointed) {
  return { source, start, end };
}

/** The same within a source that is known. */
export function withinOf({ start, end }: Pointed) {
  return { start, end };
}

/** The words of the passage that stands at this place of the list. */
export function passageWords({ text, passages, positions }: TextOfSource, at: number): string {
  const passage = passages[at];
  return passage ? sliceText(text, positions.toText(storedSpan(passage.start, passage.end))) : "";
}

/**
 * What is selected in a field that shows a passage, without white space at its ends; null where nothing is. `from` and `to` count as the
 * field does, which shows a line break of two characters as one.
 */
export function pointedIn(source: TextOfSource, at: number, from: number, to: number): Pointed | null {
  const words = passageWords(source, at);
  const passage = source.passages[at];
  const [start, end] = [unitOf(words, from), unitOf(words, to)];
  const chosen = words.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const exact = chosen.trim();
  if (!passage || exact === "") return null;
  const first = source.positions.toText(storedSpan(passage.start, passage.end)).start + start + lead;
  const span = source.positions.toStored(textSpan(first, first + exact.length));
  return { source: source.slug, start: span.start, end: span.end, exact };
}

/** Where in a passage a character of the field stands. */
function unitOf(words: string, inField: number): number {
  let unit = 0;
  for (let left = inField; left > 0; left -= 1) unit += words.startsWith("\r\n", unit) ? 2 : 1;
  return unit;
}
