/**
 * The syntax of a query, shown by examples that find something in the room at hand. Pure: whom to name in them, the
 * database says.
 */
import type { Examples } from "./queries.ts";

export type SyntaxExample = { readonly q: string; readonly says: string };

/**
 * One example for each thing that a query can say, as far as the room holds names to say it with.
 *
 * @example toSyntaxExamples(examples)[0] // { q: "Qaani Baghdad", says: "both words, in one passage" }
 */
export function toSyntaxExamples({
  persons: [one, other],
  organization,
  place,
  source,
}: Examples): SyntaxExample[] {
  const examples: (SyntaxExample | false | null | undefined | "")[] = [
    one && place && { q: `${one.word} ${place}`, says: "both words, in one passage" },
    organization && { q: `"${organization}"`, says: "these words side by side, in any quotation marks" },
    one && other && { q: `${one.word} OR ${other.word}`, says: "either, or both" },
    one &&
      other && {
        q: `${one.word} -${other.word}`,
        says: "the one without the other; phrases can be left out too",
      },
    one &&
      other &&
      place && {
        q: `(${one.word} OR ${other.word}) ${place}`,
        says: "parentheses say what belongs together",
      },
    other && { q: `${other.word.slice(0, 5)}*`, says: "words that begin so" },
    one &&
      place && { q: `${place} entity:${one.slug}`, says: "only where somebody is named, by whatever name" },
    one &&
      source && {
        q: `${one.word} -source:${source}`,
        says: "not in one source; without the minus, only there",
      },
  ];
  return examples.filter((example) => !!example);
}
