/** Judges one quotation in a room. Where nobody is claimed to speak, the sentence that it came in may say who does. */
import { findAttribution } from "#lib/quotation/find-attribution.ts";
import { findQuotations } from "#lib/quotation/find-quotations.ts";
import { textSpan } from "#lib/text/span.ts";
import { type JudgedIn, judgeIn } from "./judge-in.ts";
import type { QuotationRoom } from "./queries.ts";
import type { CheckQuotation } from "./schema.ts";

export function checkQuotation(
  room: QuotationRoom,
  { quote, context, attributedTo }: CheckQuotation,
): Promise<JudgedIn> {
  const claimed = attributedTo?.trim() || claimedIn(context ?? "", quote.trim());
  return judgeIn(room, quote, { context, attributedTo: claimed });
}

/** As in a draft, where the quotation stands in marks; else whoever the words beside it name. */
function claimedIn(context: string, quote: string): string | undefined {
  const at = context.indexOf(quote);
  if (at < 0 || quote === "") return undefined;
  const { quotations } = findQuotations(context);
  const marked = quotations.find(({ span }) => span.start <= at && at + quote.length <= span.end);
  if (marked) return marked.attribution?.name;
  return findAttribution(context, textSpan(0, context.length), [textSpan(at, at + quote.length)])?.name;
}
