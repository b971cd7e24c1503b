/**
 * Reads a query that is still being typed: its last word may be the beginning of one. Whether it is a word already, the
 * index knows. The grammar stays as it is.
 */
import { tokenize } from "#lib/text/tokens.ts";

/**
 * The word that a query ends with, as the index has it, if it can be unfinished: not where it is an operator, the value
 * of a filter, or finished by a space or a mark.
 *
 * @example unfinishedWord("qaani Bagh") // "bagh"
 */
export function unfinishedWord(q: string): string | null {
  const last = /\S+$/u.exec(q)?.[0] ?? "";
  const isWord =
    /[\p{L}\p{N}\p{M}]$/u.test(last) && !/^(?:AND|OR|NOT)$|^-?(?:[Ss]ource|[Ee]ntity):/u.test(last);
  return isWord ? (tokenize(last).at(-1)?.word ?? null) : null;
}
