/** Judges one quotation in a room. Where nobody is claimed to speak, the sentence that it came in may say who does. */
import { findAttribution } from "#lib/quotation/find-attribution.ts";
import type { Judgement } from "#lib/quotation/judgement.ts";
import { textSpan } from "#lib/text/span.ts";
import { judgeIn } from "./judge-in.ts";
import type { QuotationRoom } from "./queries.ts";
import type { CheckQuotation } from "./schema.ts";

export function checkQuotation(
  room: QuotationRoom,
  { quote, context, attributedTo }: CheckQuotation,
): Judgement {
  const claimed = attributedTo?.trim() || claimedIn(context, quote);
  return judgeIn(room, quote, { context, attributedTo: claimed });
}

function claimedIn(context: string | undefined, quote: string): string | undefined {
  const at = context?.indexOf(quote.trim()) ?? -1;
  if (context === undefined || at < 0 || quote.trim() === "") return undefined;
  const sentence = textSpan(0, context.length);
  return findAttribution(context, sentence, [textSpan(at, at + quote.trim().length)])?.name;
}
