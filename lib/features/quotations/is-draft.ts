/** Whether a pasted text is a draft with quotations in it, or one quotation. */
import { findQuotations } from "#lib/quotation/find-quotations.ts";

/** More than a quotation that anybody checks by itself. */
const LONG = 3000;

/** @example isDraft("“It rained,” said Ann Lee.") // true */
export function isDraft(text: string): boolean {
  if (text.length > LONG) return true;
  const { quotations } = findQuotations(text);
  const quoted = quotations.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return quotations.length > 0 && quoted < text.trim().length - 2;
}
