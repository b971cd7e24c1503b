/**
 * Whether a word says of what people, language or faith something is. Such words have a capital and are no places:
 * "Iranian", "Qatari", "Portuguese".
 */

import { gazetteer } from "./gazetteer.ts";
import { demonyms } from "./lists.ts";

const ENDING = /^(?<stem>\p{L}{2,})(?:n|an|ian|ean|ans|ians|ese|i|is|ish|ni|nese|lese)$/u;

/**
 * From a list of the irregular ones, and from the names of places with the customary endings. A folded word; "german" and
 * "roman" are, "woman" is not.
 *
 * @example isDemonym("iraqi") // true
 */
export function isDemonym(word: string): boolean {
  if (demonyms.has(word) || /^\p{L}{3,}ese$/u.test(word)) return true;
  const stem = ENDING.exec(word)?.groups?.stem;
  if (stem === undefined || gazetteer.has(word)) return false;
  return (
    stems.has(stem) ||
    stems.has(word.replace(/(?:n|ns)$/u, "")) ||
    stems.has(word.replace(/(?:an|ian|ans|ians|ish|i|is|ese|nese)$/u, ""))
  );
}

/** Names of one word, whole and without their last vowel: "iran", "russi", "chin", "argentin". */
const stems: ReadonlySet<string> = new Set(
  Array.from(gazetteer)
    .filter((name) => !name.includes(" ") && name.length > 3)
    .flatMap((name) => [name, name.replace(/[aeiouy]$/u, ""), name.replace(/(?:ia|land|y|o)$/u, "")])
    .filter((stem) => stem.length > 3),
);
