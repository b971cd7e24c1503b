/**
 * Which stretches of a query could be whole names: what is asked of the names on record. Pure; it knows no names.
 */
import { wantedTerms } from "./match-words.ts";
import type { Expression } from "./query.ts";

/** No name on record has more words that people type side by side. */
const longestName = 5;

/**
 * Every run of up to five neighbouring terms, as it was typed, the longest first; nothing that is left out.
 *
 * @example nameCandidates(parse("qaani baghdad")) // ["qaani baghdad", "qaani", "baghdad"]
 */
export function nameCandidates(expression: Expression): string[] {
  const terms = wantedTerms(expression).map(({ text }) => text.replaceAll("*", ""));
  const runs = Array.from({ length: Math.min(longestName, terms.length) }, (_, at) => at + 1).flatMap(
    (length) =>
      terms.slice(0, terms.length - length + 1).map((_, at) => terms.slice(at, at + length).join(" ")),
  );
  return [...new Set(runs)].sort((one, other) => other.split(" ").length - one.split(" ").length);
}
