/** What the judged quotations of a draft come to: how many stand, and which ask to be looked at. */
import { type DraftQuotationView, type DraftReport, passes } from "./schema.ts";

/** The summary but for what only the draft as a whole tells: its unclosed marks, and against what it was judged. */
export type QuotationSummary = Omit<DraftReport["summary"], "unclosed" | "judgedAgainst">;

export function summarise(quotations: readonly DraftQuotationView[]): QuotationSummary {
  const which = (holds: (one: DraftQuotationView) => boolean) =>
    quotations.flatMap((one, index) => (holds(one) ? [index] : []));
  const verdicts: DraftReport["summary"]["verdicts"] = {};
  for (const { verdict } of quotations) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  const listed = {
    unattributed: which(({ attributedTo }) => attributedTo === null),
    unfounded: which(({ attributedTo, verdict }) => attributedTo !== null && verdict === "not-found"),
    numbers: which(({ numbers }) => numbers.length > 0),
  };
  return {
    total: quotations.length,
    passed: which(({ verdict }) => passes(verdict)).length,
    verdicts,
    unattributed: listed.unattributed.length,
    unfounded: listed.unfounded.length,
    numbers: quotations.reduce((sum, { numbers }) => sum + numbers.length, 0),
    listed,
  };
}
