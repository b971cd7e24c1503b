/** Judges all quotations of a draft, one after another, and lets others be served in between. */
import { setImmediate } from "node:timers/promises";
import { type DraftQuotation, findQuotations } from "#lib/quotation/find-quotations.ts";
import { type NumberDifference, numberDifferences } from "#lib/quotation/number-differences.ts";
import { overlaps, type TextSpan } from "#lib/text/span.ts";
import { type JudgedIn, judgeIn } from "./judge-in.ts";
import type { QuotationRoom } from "./queries.ts";

/** Longer ones are four pages: no quotation, but a mark that was never closed. */
const LONGEST = 20_000;

export type JudgedQuotation = JudgedIn & {
  readonly quotation: DraftQuotation;
  readonly numbers: readonly NumberDifference[];
};

export type CheckedDraft = {
  readonly judged: readonly JudgedQuotation[];
  readonly unclosed: readonly number[];
};

export async function checkDraft(room: QuotationRoom, draft: string): Promise<CheckedDraft> {
  const { quotations, unclosed } = findQuotations(draft);
  const judged: JudgedQuotation[] = [];
  for (const quotation of quotations) {
    judged.push(await judgeOne(room, draft, quotation, quotations));
    await setImmediate();
  }
  return { judged, unclosed };
}

async function judgeOne(
  room: QuotationRoom,
  draft: string,
  quotation: DraftQuotation,
  all: readonly DraftQuotation[],
): Promise<JudgedQuotation> {
  const { text, sentence, attribution } = quotation;
  const judged = await judgeIn(room, text.slice(0, LONGEST), {
    context: draft.slice(sentence.start, sentence.end),
    attributedTo: attribution?.name,
  });
  const { best } = judged.judgement;
  const source = judged.lookedIn.sources.find(({ slug }) => slug === best?.source);
  const passage = best && source?.passages.find(({ span }) => overlaps(span, best.span))?.span;
  const quoted = quotedIn(sentence, all);
  const numbers = source && passage ? numberDifferences(draft, sentence, quoted, source, passage) : [];
  return { ...judged, quotation, numbers };
}

/** The quotations of a sentence, of all in order. */
function quotedIn(sentence: TextSpan, all: readonly DraftQuotation[]): TextSpan[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.end ?? 0) <= sentence.start) low = middle + 1;
    else high = middle;
  }
  const found: TextSpan[] = [];
  for (let at = low; (all[at]?.span.start ?? sentence.end) < sentence.end; at += 1)
    found.push(all[at]?.span ?? sentence);
  return found;
}
