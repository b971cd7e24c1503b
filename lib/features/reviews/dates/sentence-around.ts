/** The sentence that holds words of a passage, without the white space at its end. Positions are stored ones, code points. Pure. */
import { Positions } from "#lib/text/positions.ts";
import { sentences } from "#lib/text/sentences.ts";
import { storedSpan, textSpan } from "#lib/text/span.ts";

type Span = { readonly start: number; readonly end: number };

/** The passage itself where the words lie in no one sentence of it. */
export function sentenceAround(text: string, passage: Span, words: Span): Span {
  const positions = new Positions(text);
  const at = positions.toText(storedSpan(words.start, words.end));
  const within = positions.toText(storedSpan(passage.start, passage.end));
  const found =
    sentences(text, within).find(({ start, end }) => start <= at.start && at.end <= end) ?? within;
  const length = text.slice(found.start, found.end).trimEnd().length;
  return positions.toStored(textSpan(found.start, found.start + length));
}
