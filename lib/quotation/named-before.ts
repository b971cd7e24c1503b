/**
 * Of whom a paragraph speaks where it goes on with "he said" and nobody has spoken yet: the person with whose full name the
 * sentence before begins.
 */

import { sentences } from "#lib/text/sentences.ts";
import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Attribution } from "./find-attribution.ts";

const OPENS_WITH_NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Brig)\.\s+)*((?!(?:The|A|An|In|On|At|After|When|This|That)\s)\p{Lu}[\p{L}’'-]*(?:\s+(?:al-|el-|bin|de|van|von)?\s?\p{Lu}[\p{L}.’'-]*){1,3})(?=,|\s+\p{Ll})/u;

/** Names of several capitals that are no person's. */
const NO_PERSON =
  /\b(?:Force|Council|Department|Government|Ministry|Guards?|Framework|Journal|News|Post|Times|House|States|Nations|Party|Movement|Corps|Army|Agency|Institute|University|Union|East|Sea|Street|Gulf)$/u;

/**
 * @param block the paragraph; only sentences of it before `sentence` are read, three at most.
 * @example namedBefore("Ann Lee came in. “No,” she said.", textSpan(0, 32), textSpan(17, 32))?.name // "Ann Lee"
 */
export function namedBefore(draft: string, block: TextSpan, sentence: TextSpan): Attribution | null {
  const before = sentences(draft, textSpan(block.start, Math.max(block.start, sentence.start)));
  for (const one of before.slice(-3).reverse()) {
    const name = OPENS_WITH_NAME.exec(sliceText(draft, one))?.[1];
    if (name === undefined || NO_PERSON.test(name)) continue;
    const start = one.start + sliceText(draft, one).indexOf(name);
    return { name, span: textSpan(start, start + name.length) };
  }
  return null;
}
