/** What each verdict is called on the screen, and whether it lets a quotation stand, wants a look, or fails. */
import type { Verdict } from "#lib/quotation/judgement.ts";

export type { Verdict } from "#lib/quotation/judgement.ts";

export const verdictWords: Readonly<
  Record<Verdict, { readonly name: string; readonly tone: "good" | "look" | "bad" }>
> = {
  verbatim: { name: "Verbatim", tone: "good" },
  typographic: { name: "Verbatim but for marks", tone: "good" },
  elided: { name: "Shortened, and marked", tone: "good" },
  altered: { name: "Words differ", tone: "bad" },
  stitched: { name: "Stitched together", tone: "bad" },
  misattributed: { name: "Another speaker", tone: "bad" },
  "ambiguous-multiple": { name: "In several places", tone: "look" },
  "not-found": { name: "Not found", tone: "bad" },
};
