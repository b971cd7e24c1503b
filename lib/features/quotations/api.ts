/** From judgements to the shapes of the API: code units become code points, of the source or of the draft. */
import type { Place } from "#lib/quotation/judgement.ts";
import { Positions } from "#lib/text/positions.ts";
import type { CheckedDraft, JudgedQuotation } from "./check-draft.ts";
import type { JudgedIn } from "./judge-in.ts";
import type { QuotationRoom } from "./queries.ts";
import type { DraftQuotationView, DraftReport, JudgementView } from "./schema.ts";
import { summarise } from "./summarise.ts";

export function toJudgementView({ judgement, lookedIn }: JudgedIn): JudgementView {
  const { verdict, sources, best, changes, disclosed, voice, parts, matches, note } = judgement;
  return {
    verdict,
    sources: [...sources],
    best: best && toPlace(lookedIn, best),
    changes: changes.map(({ kind, source, quote }) => ({ kind, source, quote })),
    disclosed,
    speaker: voice?.speaker?.name ?? null,
    parts: parts.map((part) => toPlace(lookedIn, part)),
    matches: matches.map((match) => ({ ...toPlace(lookedIn, match), verdict: match.verdict })),
    note,
  };
}

export function toDraftReport(room: QuotationRoom, draft: string, checked: CheckedDraft): DraftReport {
  const positions = new Positions(draft);
  const quotations = checked.judged.map((judged) => toDraftQuotation(positions, judged));
  return {
    quotations,
    summary: {
      ...summarise(quotations),
      unclosed: checked.unclosed.map(
        (at) => positions.toStored({ start: at, end: at } as Place["span"]).start,
      ),
      judgedAgainst: [...room.versions],
    },
  };
}

function toDraftQuotation(
  positions: Positions,
  { quotation, numbers, ...judged }: JudgedQuotation,
): DraftQuotationView {
  const { start, end } = positions.toStored(quotation.span);
  return {
    start,
    end,
    quote: quotation.text,
    attributedTo: quotation.attribution?.name ?? null,
    numbers: numbers.map((one) => {
      const at = positions.toStored(one.span);
      return { draft: one.draft, start: at.start, end: at.end, source: [...one.source] };
    }),
    ...toJudgementView(judged),
  };
}

function toPlace(lookedIn: JudgedIn["lookedIn"], { source, span, exact }: Place) {
  const at = lookedIn.positions.get(source)?.toStored(span);
  if (!at) throw new Error(`No positions are known of the source "${source}".`);
  return { source, start: at.start, end: at.end, exact };
}
