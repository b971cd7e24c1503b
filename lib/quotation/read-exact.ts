/**
 * A quotation whose words are all the source's, in one stretch or with marked omissions between.
 */

import { sliceText, type TextSpan, textSpan } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import { type Part, type Quotation, withoutOmissions } from "./parse-quotation.ts";
import { occurrences, type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";
import type { Reading } from "./reading.ts";
import { readWords } from "./word.ts";

/** Every place where the whole quotation stands as it is, marks and brackets aside; in the order of the source. */
export function readWhole(quotation: Quotation, source: QuotableSource): Reading[] {
  const whole = withoutOmissions(quotation);
  return placesOf(quotation, whole, source).map((range) => {
    const isVerbatim = standsAt(quotation, whole, source, range);
    return {
      verdict: isVerbatim ? "verbatim" : "typographic",
      pieces: [{ source, range }],
      changes: isVerbatim ? [] : typography(quotation, whole, source, range),
      isDisclosed: quotation.hasBrackets,
      share: 1,
    };
  });
}

/** The quotation's parts in order within the source, as close together as they stand; `null` where they do not. */
export function readElided(quotation: Quotation, source: QuotableSource): Reading | null {
  if (quotation.parts.length < 2) return null;
  const chain = closestChain(quotation.parts.map((part) => placesOf(quotation, part, source)));
  if (chain === null) return null;
  const changes = quotation.parts.flatMap((part, index) => {
    const range = chain[index];
    return range ? typography(quotation, part, source, range) : [];
  });
  return {
    verdict: "elided",
    pieces: chain.map((range) => ({ source, range })),
    changes,
    isDisclosed: quotation.hasBrackets,
    share: 1,
  };
}

/** Where a part stands: without what it has in brackets, or with it where the source has those words too. */
export function placesOf(quotation: Quotation, part: Part, source: QuotableSource): WordRange[] {
  const without = occurrences(part.words, source);
  if (without.length > 0 || part.glosses.length === 0) return without;
  const unbracketed = quotation.text.replace(/[[\]]/gu, " ");
  return occurrences(readWords(unbracketed, part.span), source);
}

/** One range of each list, in order and apart, with the least between the first and the last. */
export function closestChain(lists: readonly (readonly WordRange[])[]): WordRange[] | null {
  let best: WordRange[] | null = null;
  for (const first of lists[0] ?? []) {
    const chain = [first];
    for (const list of lists.slice(1)) {
      const next = list.find((range) => range.from >= (chain[chain.length - 1]?.to ?? 0));
      if (next) chain.push(next);
    }
    const isWhole = chain.length === lists.length;
    if (isWhole && (best === null || lengthOf(chain) <= lengthOf(best))) best = chain;
  }
  return best;
}

function lengthOf(chain: readonly WordRange[]): number {
  return (chain[chain.length - 1]?.to ?? 0) - (chain[0]?.from ?? 0);
}

/** Whether the source has the quotation's very characters there, its outer marks included. */
function standsAt(quotation: Quotation, whole: Part, source: QuotableSource, range: WordRange): boolean {
  const first = whole.words[0];
  if (!first || quotation.hasBrackets) return false;
  const at = spanOf(source, range).start;
  const core = sliceText(quotation.text, quotation.core);
  if (source.text.startsWith(core, at - (first.span.start - quotation.core.start))) return true;
  const given = quotation.text.trim();
  const lead = first.span.start - quotation.text.indexOf(given);
  return source.text.startsWith(given, at - lead);
}

/** The differences of writing, word by word and mark by mark between the words. */
function typography(quotation: Quotation, part: Part, source: QuotableSource, range: WordRange): Change[] {
  const last = part.words[part.words.length - 1];
  const first = part.words[0];
  if (!first || !last) return [];
  const quoted = withBrackets(quotation, textSpan(first.span.start, last.span.end));
  const written = sliceText(source.text, spanOf(source, range));
  const [ours, theirs] = [quoted.split(/\s+/u), written.split(/\s+/u)];
  if (quoted === written) return [];
  if (ours.length !== theirs.length) return [{ kind: "typography", source: written, quote: quoted }];
  const changes = ours.flatMap((quote, index): Change[] => {
    const word = theirs[index] ?? "";
    return quote === word ? [] : [{ kind: "typography", source: word, quote }];
  });
  return changes.length > 0 ? changes : [{ kind: "typography", source: written, quote: quoted }];
}

/** The quotation's words with the brackets that touch them. */
function withBrackets({ text }: Quotation, words: TextSpan): string {
  const start = text.charAt(words.start - 1) === "[" ? words.start - 1 : words.start;
  const end = text.charAt(words.end) === "]" ? words.end + 1 : words.end;
  return sliceText(text, textSpan(start, end));
}
