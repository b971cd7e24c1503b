/**
 * Brackets that put in a "not" of the quotation's own.
 */

import { sliceText } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import { isNegation } from "./negation.ts";
import type { Part, Quotation } from "./parse-quotation.ts";

/**
 * Brackets that put in a "not" of the quotation's own: they are disclosed, but no gloss.
 *
 * @example addedNegations(quotation, part) // [{ kind: "negation", source: "", quote: "[not]" }]
 */
export function addedNegations(quotation: Quotation, part: Part): Change[] {
  return part.glosses
    .filter((gloss) => gloss.words.some((word) => isNegation(word.key)))
    .map((gloss) => ({ kind: "negation", source: "", quote: sliceText(quotation.text, gloss.span) }));
}
