/**
 * Finding words in a text as a reader does with the browser's own search, under the one folding of search: what is found
 * does not depend on case, accents, kinds of quotation marks, dashes and spaces. It knows no operators.
 */
import { type Folded, fold, foldWithMap } from "./fold.ts";
import type { TextSpan } from "./span.ts";

/** `phrase`: all of it, as it stands; `words`: each of its words for itself. */
export type FindMode = "phrase" | "words";

/**
 * Where `needle` stands in a text, also within a word, in the order of the text; in code units, whole characters with
 * their marks. Occurrences do not overlap one another, those of different words may. Spaces around the needle are
 * ignored; nothing is found for an empty one. A text that is searched often is best folded once, with `foldWithMap`.
 *
 * @example findInText("the Qods\u00a0Force", "qods force") // 4–14
 */
export function findInText(text: string | Folded, needle: string, mode: FindMode = "phrase"): TextSpan[] {
  const folded = typeof text === "string" ? foldWithMap(text) : text;
  const sought = fold(needle).trim();
  const parts = mode === "words" ? [...new Set(sought.split(" "))] : [sought];
  return parts
    .flatMap((part) => occurrences(folded.text, part))
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .map(({ start, end }) => folded.toOriginal(start, end));
}

function occurrences(text: string, part: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (part === "") return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    found.push({ start: at, end: at + part.length });
  }
  return found;
}
