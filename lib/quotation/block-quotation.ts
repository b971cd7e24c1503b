/**
 * A block quote of a draft: all of it is quotation, but for a last line that begins with a dash and names the speaker.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import { type Attribution, findAttribution } from "./find-attribution.ts";

export type BlockQuotation = {
  readonly span: TextSpan;
  readonly text: string;
  readonly sentence: TextSpan;
  readonly attribution: Attribution | null;
};

/**
 * @param introduced the paragraph before, where it ends with a colon: it may name the speaker.
 * @example blockQuotation("> It rained.\n> — Ann Lee", textSpan(0, 24), null).attribution?.name // "Ann Lee"
 */
export function blockQuotation(draft: string, span: TextSpan, introduced: TextSpan | null): BlockQuotation {
  const lines = sliceText(draft, span)
    .split("\n")
    .map((line) => line.replace(/^\s{0,3}(?:>\s?)+/u, "").trim());
  const signed = lines.length > 1 && /^(?:—|–|--)\s*\S/u.test(lines.at(-1) ?? "") ? lines.pop() : undefined;
  const text = lines.join(" ").trim();
  const name = signed?.replace(/^[—–-]+\s*/u, "");
  const attribution = name
    ? { name, span: textSpan(span.end - name.length, span.end) }
    : introduced && findAttribution(draft, introduced, []);
  return { span, text, sentence: introduced ?? span, attribution };
}
