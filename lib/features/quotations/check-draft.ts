/** Judges all quotations of a draft, one after another, and lets others be served in between. */
import { setImmediate } from "node:timers/promises";
import { type DraftQuotation, findQuotations } from "#lib/quotation/find-quotations.ts";
import type { Judgement } from "#lib/quotation/judgement.ts";
import { type NumberDifference, numberDifferences } from "#lib/quotation/number-differences.ts";
import { overlaps } from "#lib/text/span.ts";
import { judgeIn } from "./judge-in.ts";
import type { QuotationRoom } from "./queries.ts";

/** Longer ones are four pages: no quotation, but a mark that was never closed. */
const LONGEST = 20_000;

export type JudgedQuotation = {
  readonly quotation: DraftQuotation;
  readonly judgement: Judgement;
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
    judged.push(judgeOne(room, draft, quotation, quotations));
    await setImmediate();
  }
  return { judged, unclosed };
}

function judgeOne(
  room: QuotationRoom,
  draft: string,
  quotation: DraftQuotation,
  all: readonly DraftQuotation[],
): JudgedQuotation {
  const { text, sentence, attribution } = quotation;
  const judgement = judgeIn(room, text.slice(0, LONGEST), {
    context: draft.slice(sentence.start, sentence.end),
    attributedTo: attribution?.name,
  });
  const source = room.sources.find(({ slug }) => slug === judgement.best?.source);
  const at = judgement.best?.span;
  const passage = at && source?.passages.find(({ span }) => overlaps(span, at))?.span;
  const quoted = all.filter((one) => overlaps(one.span, sentence)).map(({ span }) => span);
  const numbers = source && passage ? numberDifferences(draft, sentence, quoted, source, passage) : [];
  return { quotation, judgement, numbers };
}
