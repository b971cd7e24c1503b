/**
 * A quotation in which brackets stand in the place of the source's words: "[Qaani] has quietly worked" for "He has quietly
 * worked". The words are altered, and the quotation says so itself.
 */

import { sliceText } from "#lib/text/span.ts";
import type { Change } from "./change.ts";
import { closestChain } from "./closest-chain.ts";
import { beginsBefore, endsBehind } from "./glossed-ends.ts";
import { occurrences } from "./occurrences.ts";
import type { Gloss, Part, Quotation } from "./parse-quotation.ts";
import { type QuotableSource, spanOf, type WordRange } from "./quotable-source.ts";
import type { Reading } from "./reading.ts";

/** A bracket stands for a name or a few words, not for a sentence. */
const MOST_REPLACED = 12;

/**
 * The quotation read with its brackets as replacements; `null` where it has none, or the words between them do not stand
 * close together in the source. To be asked before the words are taken to be the source's with something added.
 */
export function readGlossed(quotation: Quotation, source: QuotableSource): Reading | null {
  const [part, ...more] = quotation.parts;
  if (!part || more.length > 0 || part.glosses.length === 0) return null;
  const runs = runsBetween(part).map(({ from, to }) =>
    occurrences(part.words.slice(from, to), source, quotation.text),
  );
  if (runs.length === 0) return null;
  const chain = closestChain(runs);
  const [first, last] = [chain?.[0], chain?.[chain.length - 1]];
  if (!chain || !first || !last) return null;
  if (chain.some((range, index) => range.from - (chain[index - 1]?.to ?? range.from) > MOST_REPLACED))
    return null;
  const from = beginsBefore(part, source, first);
  const to = endsBehind(part, source, last);
  const changes = replacements(quotation, part, source, chain, from, to);
  if (changes.length === 0) return null;
  return {
    verdict: "altered",
    pieces: [{ source, range: { from, to } }],
    changes,
    isDisclosed: true,
    share: 1,
    held: 1,
  };
}

/** The words between the glosses, as ranges of the part's words; none is empty. */
function runsBetween(part: Part): WordRange[] {
  const cuts = [0, ...part.glosses.map((gloss) => gloss.before), part.words.length];
  return cuts.flatMap((from, index) => {
    const to = cuts[index + 1];
    return to !== undefined && to > from ? [{ from, to }] : [];
  });
}

function replacements(
  quotation: Quotation,
  part: Part,
  source: QuotableSource,
  chain: readonly WordRange[],
  from: number,
  to: number,
): Change[] {
  const starts = runsBetween(part).map((run) => run.from);
  return part.glosses.flatMap((gloss): Change[] => {
    const index = starts.indexOf(gloss.before);
    const before = gloss.before === 0 ? from : (chain[(index < 0 ? chain.length : index) - 1]?.to ?? from);
    const behind = gloss.before === part.words.length ? to : (chain[Math.max(0, index)]?.from ?? to);
    if (behind <= before || sameWords(gloss, source, { from: before, to: behind })) return [];
    const replaced = sliceText(source.text, spanOf(source, { from: before, to: behind }));
    return [
      {
        kind: /^\[?\p{Lu}/u.test(sliceText(quotation.text, gloss.span)) ? "name" : "word",
        source: replaced,
        quote: sliceText(quotation.text, gloss.span),
      },
    ];
  });
}

function sameWords(gloss: Gloss, source: QuotableSource, range: WordRange): boolean {
  const there = source.words.slice(range.from, range.to).map((word) => word.key);
  return there.join(" ") === gloss.words.map((word) => word.key).join(" ");
}
